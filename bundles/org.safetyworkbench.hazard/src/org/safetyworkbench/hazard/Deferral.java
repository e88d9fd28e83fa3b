package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for more time and what was decided about it (S1-053).
 *
 * @param applicant who asked for the enterprise
 * @param reason why more time is needed
 * @param deadlineBefore deadline when it was asked for
 * @param until day asked for
 * @param askerId person of the office who recorded the request; somebody else decides
 */
public record Deferral(UUID id, LocalDate askedOn, String applicant, String reason, LocalDate deadlineBefore, LocalDate until, String askerId, String askedBy, Optional<Decision> decision) {

	/**
	 * What the chief decided.
	 *
	 * @param until new deadline, the old one when refused
	 */
	public record Decision(LocalDate on, boolean granted, LocalDate until, String grounds, String by) {}

	public boolean isDecided() {
		return decision.isPresent();
	}
}
