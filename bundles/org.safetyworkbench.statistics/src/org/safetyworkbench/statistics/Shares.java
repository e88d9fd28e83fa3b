package org.safetyworkbench.statistics;

import java.util.OptionalDouble;

/**
 * How far enterprises find and mend by themselves (C-83; S0-04, S1-017, S2-06).
 *
 * @param selfFound found by the enterprise's own report
 * @param selfClosed closed off without order and without hand-over
 * @param inTime closed off on the deadline or before
 */
public record Shares(Months months, long found, long selfFound, long closed, long selfClosed, long inTime) {

	public OptionalDouble selfFoundShare() {
		return share(selfFound, found);
	}

	public OptionalDouble selfClosedShare() {
		return share(selfClosed, closed);
	}

	public OptionalDouble inTimeShare() {
		return share(inTime, closed);
	}

	private static OptionalDouble share(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
