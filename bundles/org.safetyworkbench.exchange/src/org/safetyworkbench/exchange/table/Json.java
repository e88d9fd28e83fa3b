package org.safetyworkbench.exchange.table;

import java.util.Map;

import org.safetyworkbench.core.Text;

/** Writes JSON (RFC 8259) of maps, collections, texts, numbers and flags; everything else as its text. */
public final class Json {

	private Json() {}

	/** On one line. */
	public static String of(Object value) {
		StringBuilder out = new StringBuilder();
		write(out, value, -1);
		return out.toString();
	}

	/** Indented, for people. */
	public static String pretty(Object value) {
		StringBuilder out = new StringBuilder();
		write(out, value, 0);
		return out.append('\n').toString();
	}

	private static void write(StringBuilder out, Object value, int depth) {
		switch (value) {
			case null -> out.append("null");
			case Boolean flag -> out.append(flag);
			case Double number when number % 1 == 0 && Math.abs(number) < 1e15 -> out.append(number.longValue());
			case Double number when number.isNaN() || number.isInfinite() -> out.append("null");
			case Number number -> out.append(number);
			case Map<?, ?> map -> members(out, map, depth);
			case Iterable<?> many -> elements(out, many, depth);
			case Text text -> write(out, Map.of("zh", text.zh(), "en", text.en()), -1);
			default -> text(out, value.toString());
		}
	}

	private static void members(StringBuilder out, Map<?, ?> map, int depth) {
		int inner = depth < 0 ? -1 : depth + 1;
		String separator = "";
		out.append('{');
		for (Map.Entry<?, ?> member : map.entrySet()) {
			line(out.append(separator), inner);
			text(out, String.valueOf(member.getKey()));
			out.append(depth < 0 ? ":" : ": ");
			write(out, member.getValue(), inner);
			separator = ",";
		}
		if (!map.isEmpty()) line(out, depth);
		out.append('}');
	}

	private static void elements(StringBuilder out, Iterable<?> many, int depth) {
		int inner = depth < 0 ? -1 : depth + 1;
		String separator = "";
		out.append('[');
		for (Object one : many) {
			line(out.append(separator), inner);
			write(out, one, inner);
			separator = ",";
		}
		if (!separator.isEmpty()) line(out, depth);
		out.append(']');
	}

	private static void line(StringBuilder out, int depth) {
		if (depth >= 0) out.append('\n').append("  ".repeat(depth));
	}

	private static void text(StringBuilder out, String text) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"', '\\' -> out.append('\\').append(c);
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < ' ' || c >= 0xD800 && c <= 0xDFFF && !isPair(text, i) || c == '\u2028' || c == '\u2029') out.append(String.format("\\u%04x", (int) c));
					else out.append(c);
				}
			}
		}
		out.append('"');
	}

	private static boolean isPair(String text, int i) {
		return Character.isHighSurrogate(text.charAt(i)) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
				: i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
	}
}
