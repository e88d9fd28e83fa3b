package org.safetyworkbench.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/**
 * Something an office knows about an enterprise (or unit, hazard, event): column, filter, form field, rule input and
 * export column at once, with one label, unit and type.
 *
 * @param name what rules call it, snake_case
 * @param unit unit of a number, empty when none
 * @param signed whether a number may lie below nothing, as a temperature or a storey may; counts and amounts may not
 * @param values the values an enumeration may have, else empty
 * @param synonyms other words that head such a column in offices' spreadsheets
 * @param keptOn what kind of record it belongs to
 * @param note remark for the reader, may be empty
 */
public record Fact(String name, FactType type, Text label, String unit, boolean signed, List<FactValue> values, List<String> synonyms,
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
		return TypedText.parse(label, type, values, text).then(this::allowed);
	}

	/** The value, unless it is a count or an amount below nothing. */
	public <T> Result<T> allowed(T value) {
		if (signed || !(value instanceof Double number) || number >= 0) return Result.of(value);
		return Result.failed(Problem.of("value.negative", "“" + label.in(Locale.CHINESE) + "”不能是负数", "\"" + label.in(Locale.ENGLISH) + "\" cannot be negative")
				.remedy("填写0或正数，不知道就留空", "write 0 or more, leave it empty when not known"));
	}
}
