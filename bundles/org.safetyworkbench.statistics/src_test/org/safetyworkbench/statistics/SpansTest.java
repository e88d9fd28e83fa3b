package org.safetyworkbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

class SpansTest {

	private static final Months EVERYTHING = new Months(YearMonth.of(2022, 1), YearMonth.of(2026, 12));

	@Test
	void everyMonthOfASpanIsCountedOnceAndNoOtherOne() {
		for (YearMonth from : EVERYTHING.list())
			for (YearMonth to = from; !to.isAfter(EVERYTHING.to()); to = to.plusMonths(1)) {
				Months months = new Months(from, to);
				for (YearMonth month : EVERYTHING.list()) assertThat(times(month, months)).as(month + " in " + months).isEqualTo(month.isBefore(from) || month.isAfter(to) ? 0 : 1);
			}
	}

	private static int times(YearMonth month, Months months) {
		int period = Period.of(month);
		return Spans.of(months).stream().filter(span -> isIn(span, period) || isIn(span, Period.year(period))).mapToInt(Spans::sign).sum();
	}

	private static boolean isIn(Spans span, int period) {
		return span.from() <= period && period <= span.to();
	}

	@Test
	void aNearlyWholeYearIsTheYearWithoutItsOtherMonths() {
		assertThat(Spans.of(Months.upTo(YearMonth.of(2026, 11), 12))).isEqualTo(List.of(new Spans(202512, 202512, 1), new Spans(2026, 2026, 1), new Spans(202612, 202612, -1)));
	}

	@Test
	void aWholeYearIsOneRow() {
		assertThat(Spans.of(Months.ofYear(2025))).isEqualTo(List.of(new Spans(2025, 2025, 1)));
	}
}
