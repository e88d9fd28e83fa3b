package org.safetyworkbench.cli;

import java.io.PrintStream;
import java.util.List;

/** Prints rows in aligned columns; a Chinese character takes two places on a terminal. */
final class Columns {

	private Columns() {}

	static void print(List<List<String>> rows, PrintStream out) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		int[] widths = new int[columns];
		for (List<String> row : rows) for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], width(row.get(i)));
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.size(); i++) line.append(row.get(i)).append(i + 1 < row.size() ? " ".repeat(widths[i] - width(row.get(i)) + 2) : "");
			out.println(line.toString().stripTrailing());
		}
	}

	static int width(String text) {
		return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
	}

	private static boolean isWide(int c) {
		return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F
				|| c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x20000 && c <= 0x3FFFD);
	}
}
