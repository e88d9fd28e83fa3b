package org.safetyworkbench.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fact's value as columns.
 *
 * @param kind T text, N number, B flag (1 or 0), D date, M moment, L list of texts
 * @param text null unless the kind needs it, like the others
 */
record FactCell(String kind, String text, Double number, LocalDate date) {

	/** Between the texts of a list; never typed. */
	private static final String SEPARATOR = "\u001F";

	static FactCell of(Object value) {
		return switch (value) {
			case Boolean flag -> new FactCell("B", null, flag ? 1.0 : 0.0, null);
			case Double number -> new FactCell("N", null, number, null);
			case LocalDate date -> new FactCell("D", null, null, date);
			case LocalDateTime moment -> new FactCell("M", moment.toString(), null, null);
			case List<?> texts -> new FactCell("L", Field.FACT.checked(texts.stream().map(String.class::cast).collect(Collectors.joining(SEPARATOR))), null, null);
			case String text -> new FactCell("T", Field.FACT.checked(text), null, null);
			default -> throw new IllegalArgumentException("no fact: " + value);
		};
	}

	Object value() {
		return switch (kind) {
			case "B" -> number != 0;
			case "N" -> number;
			case "D" -> date;
			case "M" -> LocalDateTime.parse(text);
			case "L" -> text == null || text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
			case "T" -> text == null ? "" : text;
			default -> throw new IllegalStateException("unknown kind of fact: " + kind);
		};
	}
}
