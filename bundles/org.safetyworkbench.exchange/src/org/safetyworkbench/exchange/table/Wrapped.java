package org.safetyworkbench.exchange.table;

/**
 * How many lines a text takes in a cell that wraps it. Rows are given their height, because programs that open a sheet leave
 * rows without one as high as a single line, and the lines below are drawn over the next rows.
 */
final class Wrapped {

	/** Of 10.5 points with the space between lines. */
	private static final double LINE = 14.25;
	/** The highest row a spreadsheet has. */
	private static final double HIGHEST = 409;
	/** What the borders of a cell and the last odd character of a line take, in half-width characters. */
	private static final int LOST = 2;

	private Wrapped() {}

	/** @param width of the column in half-width characters */
	static int lines(String text, int width) {
		int room = Math.max(2, width - LOST), lines = 0;
		for (String paragraph : text.split("\\r\\n|\\r|\\n", -1)) lines += Math.max(1, Math.ceilDiv(columns(paragraph), room));
		return lines;
	}

	/** In points. */
	static double height(int lines) {
		return Math.min(HIGHEST, lines * LINE + 1);
	}

	/** Chinese, Japanese and Korean characters and full-width signs are two wide. */
	private static int columns(String text) {
		return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
	}
}
