package org.safetyworkbench.store;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a sorted list.
 *
 * @param next where the next page starts, empty on the last one
 */
public record Page<R>(List<R> rows, Optional<Cursor> next) {

	public Page {
		rows = List.copyOf(rows);
	}
}
