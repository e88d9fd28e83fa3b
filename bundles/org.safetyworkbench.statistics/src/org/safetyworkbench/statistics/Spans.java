package org.safetyworkbench.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of months as ranges of periods that are added or taken off, whole years where there are any: three at most. A year
 * that is nearly whole is the year without its other months, so that no more than half a year is read month by month at
 * either end.
 *
 * @param sign 1 to add what is counted in the range, -1 to take it off
 */
record Spans(int from, int to, int sign) {

	private static final int HALF = 6;

	static List<Spans> of(Months months) {
		YearMonth from = months.from(), to = months.to();
		boolean beginsLate = from.getMonthValue() > HALF + 1, endsEarly = to.getMonthValue() < HALF;
		int firstYear = beginsLate ? from.getYear() + 1 : from.getYear(), lastYear = endsEarly ? to.getYear() - 1 : to.getYear();
		if (firstYear > lastYear) return List.of(new Spans(Period.of(from), Period.of(to), 1));
		Spans start = beginsLate ? new Spans(Period.of(from), from.getYear() * 100 + 12, 1) : new Spans(firstYear * 100 + 1, Period.of(from) - 1, -1);
		Spans end = endsEarly ? new Spans(to.getYear() * 100 + 1, Period.of(to), 1) : new Spans(Period.of(to) + 1, lastYear * 100 + 12, -1);
		return Stream.of(start, new Spans(firstYear, lastYear, 1), end).filter(span -> span.from() <= span.to()).toList();
	}
}
