package org.safetyworkbench.ui.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.safetyworkbench.hazard.LedgerQuery;

/**
 * What stands in a table of figures.
 *
 * @param value as files get it: a number or words
 * @param about what the figure is, in words: the heading of its rows
 * @param rows the rows behind the figure; empty for words and for zero
 */
record Cell(Object value, String about, Optional<Supplier<LedgerQuery>> rows) {

	static Cell words(String words) {
		return new Cell(words, "", Optional.empty());
	}

	static Cell figure(long figure, String about, Supplier<LedgerQuery> rows) {
		return new Cell(figure, about, figure == 0 ? Optional.empty() : Optional.of(rows));
	}

	String words() {
		return value instanceof Long figure ? number(figure) : value.toString();
	}

	/** Amounts of money are long: by thousands. */
	static String number(long figure) {
		return String.format(Locale.ROOT, "%,d", figure);
	}

	boolean isLink() {
		return rows.isPresent();
	}
}
