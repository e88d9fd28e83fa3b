package org.safetyworkbench.exchange.table;

import java.util.Iterator;
import java.util.List;

/** A table that was read already, as a file of one sheet. */
public final class TableRows implements TableFile {

	private final List<Row> rows;

	private TableRows(List<Row> rows) {
		this.rows = rows;
	}

	/** @param cells the texts of each row, the first one the headings */
	public static TableRows of(List<List<String>> cells) {
		return new TableRows(java.util.stream.IntStream.range(0, cells.size()).mapToObj(n -> Row.of("", n + 1, cells.get(n).toArray(String[]::new))).filter(row -> !row.isBlank()).toList());
	}

	@Override
	public List<String> sheets() {
		return List.of("");
	}

	@Override
	public Rows rows(String sheet) {
		Iterator<Row> each = rows.iterator();
		return new Rows() {
			@Override
			public boolean hasNext() {
				return each.hasNext();
			}

			@Override
			public Row next() {
				return each.next();
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
	}

	@Override
	public void close() {
		// nothing is open
	}
}
