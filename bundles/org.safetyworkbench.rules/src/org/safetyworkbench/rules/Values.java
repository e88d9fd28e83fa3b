package org.safetyworkbench.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.FactType;

/** Values as documents write them (Boolean, Double, String, list) against declared types. */
final class Values {

	private Values() {}

	/** The value in the form of its type, or nothing when it has another. */
	static Optional<Object> literal(FactType type, Object raw) {
		return switch (type) {
			case BOOLEAN -> Optional.of(raw).filter(Boolean.class::isInstance);
			case NUMBER -> Optional.of(raw).filter(Double.class::isInstance);
			case INTEGER -> Optional.of(raw).filter(value -> value instanceof Double number && number % 1 == 0);
			case TEXT -> Optional.of(raw).filter(String.class::isInstance);
			case ENUM -> Optional.of(raw).filter(value -> value instanceof String || value instanceof Boolean);
			case LIST -> Optional.of(raw).filter(List.class::isInstance);
			case DATE, DATETIME -> raw instanceof String text ? moment(type, text) : Optional.empty();
		};
	}

	/** As {@link #literal}, but a whole-number input takes any number, and a name may look like a number or boolean. */
	static Optional<Object> given(FactType type, Object raw) {
		return switch (type) {
			case INTEGER -> literal(FactType.NUMBER, raw);
			case ENUM, TEXT -> raw instanceof List ? Optional.empty() : Optional.of(raw instanceof Double number && number % 1 == 0 ? String.valueOf(number.longValue()) : raw.toString());
			default -> literal(type, raw);
		};
	}

	/** Days and times are exchangeable where a document writes them; what is written decides. */
	private static Optional<Object> moment(FactType type, String text) {
		try {
			if (text.contains("T")) return Optional.of(LocalDateTime.parse(text));
			LocalDate day = LocalDate.parse(text);
			return Optional.of(type == FactType.DATE ? day : day.atStartOfDay());
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Whether an answer is what a test expects: numbers by value, moments as they are written, nothing as nothing. */
	static boolean same(Optional<Object> expected, Optional<Object> actual) {
		if (expected.isEmpty() || actual.isEmpty()) return expected.isEmpty() && actual.isEmpty();
		if (expected.get() instanceof Double a && actual.get() instanceof Double b) return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
		return Objects.equals(written(expected.get()), written(actual.get()));
	}

	/** A value as documents write it: moments as text. */
	static Object written(Object value) {
		return value instanceof LocalDate || value instanceof LocalDateTime ? value.toString() : value;
	}

	/** What a value of that type looks like, in the words of a message. */
	static Text words(FactType type) {
		return switch (type) {
			case BOOLEAN -> new Text("true 或 false", "true or false");
			case INTEGER -> new Text("整数", "a whole number");
			case NUMBER -> new Text("数字", "a number");
			case ENUM, TEXT -> new Text("文字", "a text");
			case LIST -> new Text("列表", "a list");
			case DATE -> new Text("日期，如 '2026-11-21'", "a date such as '2026-11-21'");
			case DATETIME -> new Text("时间，如 '2026-11-21T09:30'", "a time such as '2026-11-21T09:30'");
		};
	}
}
