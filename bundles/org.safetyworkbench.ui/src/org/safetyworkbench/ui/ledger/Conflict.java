package org.safetyworkbench.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.text.Texts;

/**
 * Two versions of a hazard: what somebody saw when they began, what others made of it meanwhile, and what they were about to
 * say. Only lines on which something differs.
 */
record Conflict(List<Row> rows) {

	/** @param mine empty where the person changes nothing */
	record Row(String label, String seen, String theirs, String mine) {
		boolean isChanged() {
			return !seen.equals(theirs);
		}

		/** Both changed it, each to something else. */
		boolean isContested() {
			return isChanged() && !mine.isEmpty() && !mine.equals(theirs);
		}
	}

	/** @param now the same action as it is offered on the new version */
	static Conflict of(Texts texts, HazardRecord seen, HazardRecord theirs, Offer began, Offer now, Deed mine) {
		List<Row> rows = new ArrayList<>();
		Map<String, Field> fresh = now.fields().stream().collect(Collectors.toMap(Field::name, Function.identity(), (a, b) -> a));
		for (Field field : began.fields()) {
			String wanted = words(texts, field, mine.text(field.name()));
			String value = Objects.requireNonNullElse(fresh.get(field.name()), field).value();
			if (!wanted.isEmpty()) rows.add(new Row(texts.title(field.label()), words(texts, field, field.value()), words(texts, field, value), wanted));
		}
		List<Portrait.Line> before = new Portrait(texts, seen).lines();
		List<Portrait.Line> after = new Portrait(texts, theirs).lines();
		for (int i = 0; i < before.size(); i++) {
			Portrait.Line line = after.get(i);
			boolean told = rows.stream().anyMatch(row -> row.label.equals(line.label()));
			if (!told && !before.get(i).value().equals(line.value())) rows.add(new Row(line.label(), before.get(i).value(), line.value(), ""));
		}
		return new Conflict(List.copyOf(rows));
	}

	static String words(Texts texts, Field field, String value) {
		return field.options().stream().filter(option -> option.code().equals(value)).map(option -> texts.of(option.label())).findFirst().orElse(value);
	}
}
