package org.safetyworkbench.store.archive;

import java.util.List;

import org.safetyworkbench.store.Head;

/** What a load brought over, equal on both sides. */
record Loaded(List<Rows> tables, long files, Head head) {

	/** @param sum what the rows hold, whatever their order */
	record Rows(Table table, long rows, String sum) {}

	long rows() {
		return tables.stream().mapToLong(Rows::rows).sum();
	}
}
