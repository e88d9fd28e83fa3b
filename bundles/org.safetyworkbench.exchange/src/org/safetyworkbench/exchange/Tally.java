package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Text;

/** Counts while an import runs. */
final class Tally {

	long read;
	long added;
	long updated;
	long unchanged;
	long rejected;
	private final Map<Text, Long> notes = new LinkedHashMap<>();

	void note(Text text) {
		notes.merge(text, 1L, Long::sum);
	}

	List<Note> notes() {
		List<Note> all = new ArrayList<>();
		notes.forEach((text, rows) -> all.add(new Note(text, rows)));
		return all;
	}

	Imported imported(List<String> unknownColumns) {
		return new Imported(read, added, updated, unchanged, rejected, notes(), unknownColumns);
	}
}
