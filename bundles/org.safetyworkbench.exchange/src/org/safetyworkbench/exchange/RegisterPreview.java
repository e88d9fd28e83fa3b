package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Cell;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.spi.Fact;

/** Shows rows of a register as they were understood. */
final class RegisterPreview {

	private static final List<Field> FIELDS = List.of(Field.CREDIT_CODE, Field.NAME, Field.AREA, Field.SECTORS, Field.ADDRESS, Field.PRINCIPAL, Field.PHONE, Field.REGISTERED_ON,
			Field.KIND, Field.CAPITAL, Field.SCOPE);

	private final List<Fact> facts;

	RegisterPreview(List<SheetPlan> plans) {
		facts = plans.stream().flatMap(plan -> plan.facts().stream()).map(ColumnUse::fact).flatMap(Optional::stream).distinct().toList();
	}

	List<Text> columns() {
		List<Text> columns = new ArrayList<>(FIELDS.stream().map(Field::label).toList());
		facts.forEach(fact -> columns.add(fact.label()));
		return columns;
	}

	Preview.PreviewRow row(Row row, RegisterRow said) {
		List<String> values = new ArrayList<>(List.of(said.code().value(), said.name(), said.area().map(AreaCode::value).orElse(""), String.join("、", said.sectors()), said.address(),
				said.principal(), said.phone(), said.registeredOn().map(Object::toString).orElse(""), said.kind(), said.capital(), said.scope()));
		for (Fact fact : facts) values.add(said.facts().get(fact.name()).map(value -> Cell.words(value, Locale.CHINESE)).orElse(""));
		return new Preview.PreviewRow(row.sheet(), row.number(), values);
	}
}
