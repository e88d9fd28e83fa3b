package org.safetyworkbench.inspection;

import java.time.Instant;
import java.util.Objects;

/**
 * What was changed in who stood for the enterprise, and in what they said, after the visit was finished: an addition, both
 * words stay. The inspectors are no part of it, because the powers of the visit rest on them.
 *
 * @param number counts the corrections of one visit from 1
 * @param before as it was shown before, the original or the last correction
 * @param after as it counts now
 * @param reason why
 * @param by who
 */
public record PresenceCorrection(int number, Presence before, Presence after, String reason, String by, Instant at) {

	public PresenceCorrection {
		Objects.requireNonNull(before);
		Objects.requireNonNull(after);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(by);
		Objects.requireNonNull(at);
	}
}
