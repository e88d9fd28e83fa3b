package org.safetyworkbench.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What separates the fields of a text table: the candidate that makes the widest table of its first lines. */
final class Delimiter {

	private static final char[] CANDIDATES = {',', '\t', ';', '|'};

	private Delimiter() {}

	static char of(String start) {
		if (start.startsWith("sep=") && start.length() > 4) return start.charAt(4);
		char best = ',';
		int widest = 1;
		for (char candidate : CANDIDATES) {
			int width = width(start, candidate);
			if (width > widest) {
				widest = width;
				best = candidate;
			}
		}
		return best;
	}

	/** Median (the lower one) number of fields in a record, quotes respected. */
	private static int width(String start, char delimiter) {
		List<Integer> widths = new ArrayList<>();
		boolean quoted = false;
		boolean atStart = true;
		boolean filled = false;
		int fields = 1;
		for (int i = 0; i < start.length(); i++) {
			char c = start.charAt(i);
			if (c == '"' && (quoted || atStart)) quoted = !quoted;
			else if (!quoted && c == delimiter) fields++;
			else if (!quoted && c == '\n') {
				if (filled) widths.add(fields);
				fields = 1;
				filled = false;
			}
			filled |= c > ' ' && c != delimiter && c != '"';
			atStart = !quoted && (c == delimiter || c == '\n');
		}
		if (filled && widths.isEmpty()) widths.add(fields);
		Collections.sort(widths);
		return widths.isEmpty() ? 1 : widths.get((widths.size() - 1) / 2);
	}
}
