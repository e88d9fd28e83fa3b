package org.safetyworkbench.store.archive;

import java.util.Map;

import org.safetyworkbench.store.Head;

/**
 * What a backup, a restore or a move held.
 *
 * @param rows number of rows by table
 * @param files evidence, papers and templates
 * @param head end of the change log: keep it elsewhere, and it shows later whether the log was cut
 */
public record Contents(Map<String, Long> rows, long files, Head head) {

	public long allRows() {
		return rows.values().stream().mapToLong(Long::longValue).sum();
	}
}
