package org.safetyworkbench.store.outbox;

import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * An entry that is not in the records yet.
 *
 * @param against why a person has to decide about it; empty while it only waits for the database
 */
public record Waiting(Draft draft, Optional<Problem> against) {

	public Waiting {
		Objects.requireNonNull(draft);
		Objects.requireNonNull(against);
	}

	boolean isHeld() {
		return against.isPresent();
	}
}
