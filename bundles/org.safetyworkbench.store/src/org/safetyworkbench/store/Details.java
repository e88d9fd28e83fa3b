package org.safetyworkbench.store;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** What changed, as the JSON object of a {@link Change}: {@code {"field": [before, after]}}. */
public final class Details {

	private final StringBuilder json = new StringBuilder("{");

	private Details() {}

	public static Details of() {
		return new Details();
	}

	/** Nothing more to say. */
	public static String none() {
		return "{}";
	}

	/**
	 * Adds a field unless it stayed the same. Values are texts, numbers, flags, dates, enums, collections of them, optionals
	 * or null.
	 */
	public Details put(String field, Object before, Object after) {
		Object was = unwrap(before);
		Object is = unwrap(after);
		if (Objects.equals(was, is)) return this;
		if (!isEmpty()) json.append(',');
		text(field);
		json.append(":[");
		value(was);
		json.append(',');
		value(is);
		json.append(']');
		return this;
	}

	public boolean isEmpty() {
		return json.length() == 1;
	}

	public String json() {
		return json + "}";
	}

	private static Object unwrap(Object value) {
		return value instanceof Optional<?> optional ? optional.orElse(null) : value;
	}

	private void value(Object value) {
		switch (value) {
			case null -> json.append("null");
			case Boolean flag -> json.append(flag);
			case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> json.append(number.longValue());
			case Double number when number.isNaN() || number.isInfinite() -> text(number.toString());
			case Number number -> json.append(number);
			case Collection<?> several -> list(several);
			case Temporal time -> text(time.toString());
			case Enum<?> word -> text(word.name());
			default -> text(value.toString());
		}
	}

	private void list(Collection<?> several) {
		json.append('[');
		String comma = "";
		for (Object one : several) {
			json.append(comma);
			value(one);
			comma = ",";
		}
		json.append(']');
	}

	private void text(String text) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> json.append("\\\"");
				case '\\' -> json.append("\\\\");
				case '\n' -> json.append("\\n");
				case '\r' -> json.append("\\r");
				case '\t' -> json.append("\\t");
				default -> {
					if (c < ' ') json.append(String.format("\\u%04x", (int) c));
					else json.append(c);
				}
			}
		}
		json.append('"');
	}
}
