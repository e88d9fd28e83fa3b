package org.safetyworkbench.spi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/**
 * Something an office knows about an enterprise (or unit, hazard, event): column, filter, form field, rule input and
 * export column at once, with one label, unit and type.
 *
 * @param name what rules call it, snake_case
 * @param unit unit of a number, empty when none
 * @param values the values an enumeration may have, else empty
 * @param synonyms other words that head such a column in offices' spreadsheets
 * @param keptOn what kind of record it belongs to
 * @param note remark for the reader, may be empty
 */
public record Fact(String name, FactType type, Text label, String unit, List<FactValue> values, List<String> synonyms,
		Subject keptOn, Text note, Position at) {

	public Fact {
		values = List.copyOf(values);
		synonyms = List.copyOf(synonyms);
	}

	/** Whether a column headed by that word means this fact: its name, a label or a synonym, case ignored. */
	public boolean isCalled(String word) {
		return Stream.concat(Stream.of(name, label.zh(), label.en()), synonyms.stream()).anyMatch(word.strip()::equalsIgnoreCase);
	}

	public Optional<FactValue> value(String id) {
		return values.stream().filter(value -> value.id().equals(id)).findFirst();
	}

	/** The value people mean when they type that text: 是, 1,200, 2026年3月1日, a label or id of an enumeration. */
	public Result<Object> parse(String text) {
		return TypedText.parse(label, type, values, text);
	}
}
