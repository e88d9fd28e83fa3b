package org.safetyworkbench.statistics;

import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;

/**
 * How far inspections reach (S2-05: everywhere, everybody).
 *
 * @param by an area or the sector; an enterprise of several sectors counts in each
 * @param months in which an inspection was finished
 */
public record CoverageQuery(Dimension by, Months months, Optional<AreaCode> area, Optional<String> sector) {

	public CoverageQuery {
		Objects.requireNonNull(months);
		Objects.requireNonNull(area);
		Objects.requireNonNull(sector);
		if (!isBy(by)) throw new IllegalArgumentException("enterprises have no " + by);
	}

	/** Whether enterprises have that dimension. */
	public static boolean isBy(Dimension dimension) {
		return dimension.isArea() || dimension == Dimension.SECTOR;
	}
}
