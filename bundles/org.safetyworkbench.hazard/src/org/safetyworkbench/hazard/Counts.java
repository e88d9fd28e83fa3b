package org.safetyworkbench.hazard;

import java.util.Map;

/**
 * The ledger's big numbers.
 *
 * @param total all hazards but the withdrawn ones
 * @param open those somebody still has to do something about
 * @param openMajor open major ones
 * @param overdue open and due before the day asked for
 * @param dueInSevenDays open and due on that day or in the seven days after it
 * @param byAuthority open ones by lead authority
 */
public record Counts(long total, long major, long general, long open, long openMajor, long overdue, long dueToday,
		long dueInSevenDays, Map<HazardState, Long> byState, Map<String, Long> byAuthority, Map<String, Long> bySector) {

	public Counts {
		byState = Map.copyOf(byState);
		byAuthority = Map.copyOf(byAuthority);
		bySector = Map.copyOf(bySector);
	}
}
