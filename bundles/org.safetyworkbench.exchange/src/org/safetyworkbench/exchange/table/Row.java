package org.safetyworkbench.exchange.table;

import java.util.Arrays;
import java.util.List;

/** One row as it stands in the file: its place and the texts of its cells. */
public final class Row {

	private final String sheet;
	private final int number;
	private final String[] cells;

	/**
	 * @param sheet name of the sheet, empty in a text table
	 * @param number as a spreadsheet program counts, from 1
	 * @param cells handed over, not copied: rows come by the million
	 */
	Row(String sheet, int number, String[] cells) {
		this.sheet = sheet;
		this.number = number;
		this.cells = cells;
	}

	public static Row of(String sheet, int number, String... cells) {
		return new Row(sheet, number, cells.clone());
	}

	public String sheet() {
		return sheet;
	}

	public int number() {
		return number;
	}

	/** Number of cells up to the last one that holds something. */
	public int size() {
		return cells.length;
	}

	/** The text of a cell, empty when there is none. */
	public String cell(int column) {
		return column < cells.length && cells[column] != null ? cells[column] : "";
	}

	public List<String> cells() {
		return java.util.stream.IntStream.range(0, cells.length).mapToObj(this::cell).toList();
	}

	public boolean isBlank() {
		for (String cell : cells) if (cell != null && !cell.isBlank()) return false;
		return true;
	}

	/** Where it stands, for a reader of either language: {@code 企业!12} or {@code 12}. */
	public String place() {
		return sheet.isEmpty() ? String.valueOf(number) : sheet + "!" + number;
	}

	/** Name of a column as spreadsheets show it: A, B, … Z, AA. */
	public static String columnName(int column) {
		StringBuilder name = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) name.insert(0, (char) ('A' + (rest - 1) % 26));
		return name.toString();
	}

	@Override
	public String toString() {
		return place() + Arrays.toString(cells);
	}
}
