package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A curve, month by month.
 *
 * @param asOf today: the running month stands as it is today, later months are left out; records are not later than it
 */
public record CurveQuery(Months months, LocalDate asOf, Milestones milestones, Scope scope) {

	public CurveQuery {
		Objects.requireNonNull(months);
		Objects.requireNonNull(asOf);
		Objects.requireNonNull(milestones);
		Objects.requireNonNull(scope);
	}

	/** The last so many months up to today. */
	public static CurveQuery upTo(LocalDate asOf, int months, Scope scope) {
		return new CurveQuery(Months.upTo(YearMonth.from(asOf), months), asOf, Milestones.NATIONAL, scope);
	}
}
