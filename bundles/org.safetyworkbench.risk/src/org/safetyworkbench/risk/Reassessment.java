package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A risk looked at anew (C-30).
 *
 * @param trigger why
 * @param basis the values found now; the same as before when nothing changed
 * @param note what was found, may be empty except for {@link Trigger#CORRECTION}
 * @param nextOn when the next one is due
 */
public record Reassessment(Trigger trigger, LocalDate on, Basis basis, String note, Optional<LocalDate> nextOn) {

	public Reassessment {
		Objects.requireNonNull(trigger);
		Objects.requireNonNull(on);
		Objects.requireNonNull(basis);
		Objects.requireNonNull(note);
		Objects.requireNonNull(nextOn);
	}
}
