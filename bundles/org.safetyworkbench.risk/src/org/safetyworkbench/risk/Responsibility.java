package org.safetyworkbench.risk;

import java.util.Objects;

/**
 * Who answers for a risk point at a level (责任分工, S4-26).
 *
 * @param task what the person has to do, may be empty
 */
public record Responsibility(Level level, String person, String task) {

	public Responsibility {
		Objects.requireNonNull(level);
		Objects.requireNonNull(person);
		Objects.requireNonNull(task);
	}
}
