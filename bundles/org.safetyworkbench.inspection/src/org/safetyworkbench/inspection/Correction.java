package org.safetyworkbench.inspection;

import java.time.Instant;
import java.util.Objects;

/**
 * What was changed in an answer after its visit was finished: an addition, both words stay.
 *
 * @param number counts the corrections of one answer from 1
 * @param before the answer as it was shown before, the original or the last correction
 * @param after the answer as it counts now
 * @param reason why
 * @param by who
 */
public record Correction(int number, Answer before, Answer after, String reason, String by, Instant at) {

	public Correction {
		Objects.requireNonNull(before);
		Objects.requireNonNull(after);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(by);
		Objects.requireNonNull(at);
	}
}
