package org.safetyworkbench.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Row;

/** How an enterprise is written in columns and read from them. */
final class Columns {

	static final String ENTERPRISE = "id, credit_code, name, area_code, address, principal, phone, sectors, registered_on, kind, capital, scope, version";
	static final String FACT = "enterprise_id, fact, kind, text_value, number_value, date_value";
	static final String PERSON = "enterprise_id, id, role, name, phone";
	static final String LIST = "id, credit_code, name, area_code, principal, phone, sectors";

	private Columns() {}

	/** The enterprise of a row of {@link #ENTERPRISE}, without facts and persons. */
	static Enterprise enterprise(Row row) throws SQLException {
		String area = row.text(4);
		return new Enterprise(new Enterprise.Id(row.id(1)), new CreditCode(row.text(2)), row.text(3),
				area.isEmpty() ? Optional.empty() : Optional.of(new AreaCode(area)), row.text(5), row.text(6), row.text(7), split(row.text(8)),
				new Licence(row.date(9), row.text(10), row.text(11), row.text(12)), List.of(), Facts.NONE, row.whole(13));
	}

	static EnterpriseRow listed(Row row) throws SQLException {
		return new EnterpriseRow(new Enterprise.Id(row.id(1)), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
				List.copyOf(split(row.text(7))));
	}

	static Object fact(Row row) throws SQLException {
		return new FactCell(row.text(3), row.optionalText(4).orElse(null), row.number(5).orElse(null), row.date(6).orElse(null)).value();
	}

	static Person person(Row row) throws SQLException {
		return new Person(new Person.Id(row.id(2)), Person.Role.valueOf(row.text(3)), row.text(4), row.text(5));
	}

	/** The sectors an enterprise is listed under. */
	static Collection<String> sectorRows(Enterprise enterprise) {
		return enterprise.sectors().isEmpty() ? List.of(RegisterSchema.NO_SECTOR) : enterprise.sectors();
	}

	static String join(Collection<String> sectors) {
		return String.join(",", sectors);
	}

	private static Set<String> split(String sectors) {
		return sectors.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(sectors.split(",")));
	}

	/** {@code ?, ?, ?} */
	static String places(int count) {
		return String.join(", ", java.util.Collections.nCopies(count, "?"));
	}

	/** Groups of one size, the last one filled up by repeating, so that one statement serves all. */
	static <T> List<Object[]> groups(List<T> values, int size) {
		List<Object[]> groups = new ArrayList<>();
		for (int from = 0; from < values.size(); from += size) {
			Object[] group = new Object[size];
			for (int i = 0; i < size; i++) group[i] = values.get(Math.min(from + i, values.size() - 1));
			groups.add(group);
		}
		return groups;
	}
}
