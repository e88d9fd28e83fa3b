package org.safetyworkbench.store.archive;

import java.util.ArrayList;
import java.util.List;

/** One row as a line of text: values with tabs between, {@code \N} for none, and what would break the line written with a backslash. */
final class Line {

	private static final String NONE = "\\N";

	private Line() {}

	/** Adds a value; null when there is none. */
	static void add(StringBuilder line, String value, boolean isFirst) {
		if (!isFirst) line.append('\t');
		if (value == null) {
			line.append(NONE);
			return;
		}
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '\\' -> line.append("\\\\");
				case '\t' -> line.append("\\t");
				case '\n' -> line.append("\\n");
				case '\r' -> line.append("\\r");
				default -> line.append(c);
			}
		}
	}

	static String of(List<String> values) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < values.size(); i++) add(line, values.get(i), i == 0);
		return line.toString();
	}

	/** The values of a line; null where there is none. */
	static List<String> values(String line) {
		List<String> values = new ArrayList<>();
		for (int from = 0; from <= line.length();) {
			int tab = line.indexOf('\t', from);
			int to = tab < 0 ? line.length() : tab;
			values.add(value(line.substring(from, to)));
			from = to + 1;
		}
		return values;
	}

	private static String value(String written) {
		if (written.equals(NONE)) return null;
		if (written.indexOf('\\') < 0) return written;
		StringBuilder value = new StringBuilder(written.length());
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c != '\\' || ++i == written.length()) {
				value.append(c);
				continue;
			}
			switch (written.charAt(i)) {
				case 't' -> value.append('\t');
				case 'n' -> value.append('\n');
				case 'r' -> value.append('\r');
				default -> value.append(written.charAt(i));
			}
		}
		return value.toString();
	}
}
