package org.safetyworkbench.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A place in a sorted list: the sort values of the last row seen. Survives as text ({@link #toString()}, {@link #parse}).
 *
 * @param values empty before the first row
 */
public record Cursor(List<Object> values) {

	/** Before the first row. */
	public static final Cursor START = new Cursor(List.of());

	public Cursor {
		values = List.copyOf(values);
	}

	public boolean isStart() {
		return values.isEmpty();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (Object value : values)
			text.append(text.isEmpty() ? "" : "&").append(type(value)).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
		return text.toString();
	}

	/** @throws IllegalArgumentException when the text did not come from {@link #toString()} */
	public static Cursor parse(String text) {
		if (text.isEmpty()) return START;
		List<Object> values = new ArrayList<>();
		for (String part : text.split("&")) {
			if (part.length() < 2 || part.charAt(1) != '=') throw new IllegalArgumentException("no cursor: " + text);
			values.add(value(part.charAt(0), URLDecoder.decode(part.substring(2), StandardCharsets.UTF_8)));
		}
		return new Cursor(values);
	}

	private static char type(Object value) {
		return switch (value) {
			case String s -> 's';
			case Integer i -> 'i';
			case Long l -> 'l';
			case LocalDate d -> 'd';
			case Instant t -> 't';
			case UUID id -> 'u';
			default -> throw new IllegalArgumentException("lists are not sorted by " + value.getClass());
		};
	}

	private static Object value(char type, String text) {
		return switch (type) {
			case 's' -> text;
			case 'i' -> Integer.valueOf(text);
			case 'l' -> Long.valueOf(text);
			case 'd' -> LocalDate.parse(text);
			case 't' -> Instant.parse(text);
			case 'u' -> UUID.fromString(text);
			default -> throw new IllegalArgumentException("no cursor value: " + type);
		};
	}
}
