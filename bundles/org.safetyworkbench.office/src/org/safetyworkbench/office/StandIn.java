package org.safetyworkbench.office;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody does an absent colleague's work for a while. They sign with both names.
 *
 * @param from first day
 * @param until last day
 * @param reason why: leave, training
 */
public record StandIn(UUID id, UUID absent, UUID deputy, LocalDate from, LocalDate until, String reason) {

	public StandIn {
		Objects.requireNonNull(id);
		Objects.requireNonNull(absent);
		Objects.requireNonNull(deputy);
		Objects.requireNonNull(from);
		Objects.requireNonNull(until);
		reason = reason.strip();
	}

	public boolean isOn(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(until);
	}
}
