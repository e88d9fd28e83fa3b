package org.safetyworkbench.exchange;

import java.util.List;

/**
 * What an import did.
 *
 * @param read rows that hold anything, the header and title lines not counted
 * @param unchanged rows that say what was known already, also identical repetitions within the file
 * @param unknownColumns headers nobody understood; their cells were not read
 */
public record Imported(long read, long added, long updated, long unchanged, long rejected, List<Note> notes,
		List<String> unknownColumns) {

	public static final Imported NOTHING = new Imported(0, 0, 0, 0, 0, List.of(), List.of());

	public Imported {
		notes = List.copyOf(notes);
		unknownColumns = List.copyOf(unknownColumns);
	}

	public long accepted() {
		return added + updated + unchanged;
	}
}
