package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A table of two dimensions.
 *
 * @param asOf today, as in {@link CurveQuery}
 */
public record TableQuery(Dimension rows, Dimension columns, Measure measure, Months months, LocalDate asOf, Milestones milestones, Scope scope) {

	public TableQuery {
		Objects.requireNonNull(measure);
		Objects.requireNonNull(months);
		Objects.requireNonNull(asOf);
		Objects.requireNonNull(milestones);
		Objects.requireNonNull(scope);
		if (rows == columns) throw new IllegalArgumentException("a table has two different dimensions, not " + rows + " twice");
	}

	public static TableQuery of(Dimension rows, Dimension columns, Measure measure, Months months, LocalDate asOf) {
		return new TableQuery(rows, columns, measure, months, asOf, Milestones.NATIONAL, Scope.ALL);
	}
}
