package org.safetyworkbench.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** A table of figures; states of several months are not added up, so their totals are those of the last month. */
public record Table(TableQuery query, List<Key> rows, List<Key> columns, List<List<Long>> values) {

	public Table {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
		values = values.stream().map(List::copyOf).toList();
	}

	public long value(int row, int column) {
		return values.get(row).get(column);
	}

	public long rowTotal(int row) {
		if (isStateBy(query.columns())) return columns.isEmpty() ? 0 : value(row, columns.size() - 1);
		return IntStream.range(0, columns.size()).mapToLong(column -> value(row, column)).sum();
	}

	public long columnTotal(int column) {
		if (isStateBy(query.rows())) return rows.isEmpty() ? 0 : value(rows.size() - 1, column);
		return IntStream.range(0, rows.size()).mapToLong(row -> value(row, column)).sum();
	}

	public long total() {
		if (isStateBy(query.rows())) return rows.isEmpty() ? 0 : rowTotal(rows.size() - 1);
		if (isStateBy(query.columns())) return columns.isEmpty() ? 0 : columnTotal(columns.size() - 1);
		return IntStream.range(0, rows.size()).mapToLong(this::rowTotal).sum();
	}

	private boolean isStateBy(Dimension dimension) {
		return dimension == Dimension.MONTH && query.measure().isState();
	}
}
