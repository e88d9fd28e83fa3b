package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/** Periods as the read model writes them: 0 ever, 2026 a year, 202611 a month. */
final class Period {

	static final int EVER = 0;
	/** Later than every month: not closed off. */
	static final int OPEN = 999_912;

	private Period() {}

	static int of(LocalDate day) {
		return of(YearMonth.from(day));
	}

	static int of(YearMonth month) {
		return month.getYear() * 100 + month.getMonthValue();
	}

	static int year(int month) {
		return month / 100;
	}

	static YearMonth month(int period) {
		return YearMonth.of(period / 100, period % 100);
	}
}
