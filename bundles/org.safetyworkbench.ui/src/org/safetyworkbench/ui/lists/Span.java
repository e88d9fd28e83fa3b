package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.time.YearMonth;

import org.safetyworkbench.statistics.Months;

/** Periods people ask for. */
enum Span {
	MONTH, LAST_MONTH, QUARTER, YEAR, LAST_YEAR, TWELVE, TWENTY_FOUR, THIRTY_SIX;

	Months months(LocalDate today) {
		YearMonth month = YearMonth.from(today);
		return switch (this) {
			case MONTH -> new Months(month, month);
			case LAST_MONTH -> new Months(month.minusMonths(1), month.minusMonths(1));
			case QUARTER -> new Months(month.minusMonths((month.getMonthValue() - 1) % 3), month);
			case YEAR -> new Months(month.withMonth(1), month);
			case LAST_YEAR -> Months.ofYear(month.getYear() - 1);
			case TWELVE -> Months.upTo(month, 12);
			case TWENTY_FOUR -> Months.upTo(month, 24);
			case THIRTY_SIX -> Months.upTo(month, 36);
		};
	}
}
