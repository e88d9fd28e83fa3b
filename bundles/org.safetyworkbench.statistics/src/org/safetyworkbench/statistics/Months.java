package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** A span of whole months, both included. */
public record Months(YearMonth from, YearMonth to) {

	public Months {
		if (to.isBefore(from)) throw new IllegalArgumentException(from + " to " + to + " is no span");
	}

	/** So many months up to that one. */
	public static Months upTo(YearMonth last, int count) {
		return new Months(last.minusMonths(count - 1L), last);
	}

	public static Months ofYear(int year) {
		return new Months(YearMonth.of(year, 1), YearMonth.of(year, 12));
	}

	public long count() {
		return ChronoUnit.MONTHS.between(from, to) + 1;
	}

	/** Without the months after that one. */
	Months upTo(YearMonth last) {
		return last.isBefore(to) ? new Months(from, last) : this;
	}

	/** The equally long span just before. */
	public Months before() {
		return new Months(from.minusMonths(count()), from.minusMonths(1));
	}

	public List<YearMonth> list() {
		return LongStream.range(0, count()).mapToObj(from::plusMonths).toList();
	}

	public LocalDate firstDay() {
		return from.atDay(1);
	}

	public LocalDate lastDay() {
		return to.atEndOfMonth();
	}
}
