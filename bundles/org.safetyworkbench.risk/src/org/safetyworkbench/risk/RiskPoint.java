package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.register.Enterprise;

/**
 * A risk point of an enterprise as it is now (C-27).
 *
 * @param version counts the saved changes; give it back when changing, so that nobody overwrites another's change
 * @param assessedOn when its colour was last judged
 * @param pending why it is to be assessed anew, empty while nothing asks for it but the calendar
 * @param retired whether it exists no more; it is kept for the hazards that name it
 */
public record RiskPoint(UUID id, long version, Enterprise.Id enterprise, Profile profile, Judged judged, LocalDate assessedOn,
		Optional<Trigger> pending, boolean retired) {

	public String name() {
		return profile.name();
	}

	public Colour colour() {
		return judged.colour();
	}

	/** Whether it has to be assessed anew by that day. */
	public boolean isReviewDue(LocalDate asOf) {
		return !retired && profile.reviewDueOn().map(day -> !day.isAfter(asOf)).orElse(false);
	}
}
