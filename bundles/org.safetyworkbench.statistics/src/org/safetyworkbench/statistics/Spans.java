package org.safetyworkbench.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A span of months as ranges of periods, with whole years where there are any: three at most. */
record Spans(int from, int to) {

	static List<Spans> of(Months months) {
		YearMonth from = months.from(), to = months.to();
		int firstYear = from.getMonthValue() == 1 ? from.getYear() : from.getYear() + 1;
		int lastYear = to.getMonthValue() == 12 ? to.getYear() : to.getYear() - 1;
		if (firstYear > lastYear) return List.of(new Spans(Period.of(from), Period.of(to)));
		List<Spans> spans = new ArrayList<>();
		if (from.getYear() < firstYear) spans.add(new Spans(Period.of(from), from.getYear() * 100 + 12));
		spans.add(new Spans(firstYear, lastYear));
		if (to.getYear() > lastYear) spans.add(new Spans(to.getYear() * 100 + 1, Period.of(to)));
		return spans;
	}
}
