package org.safetyworkbench.hazard;

import java.time.LocalDate;

/** The ends of time in date columns, so that none of them is absent and lists can be sorted by them. */
final class Days {

	/** Nothing is waited for. */
	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
	/** Never looked at so far. */
	static final LocalDate AT_ONCE = LocalDate.of(1900, 1, 1);

	private Days() {}
}
