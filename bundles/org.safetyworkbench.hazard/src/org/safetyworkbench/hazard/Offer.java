package org.safetyworkbench.hazard;

import java.util.List;

import org.safetyworkbench.core.Problem;

/**
 * An action as it is offered to a person: a button, or greyed with everything that stands against it.
 *
 * @param against what is missing, each with what to do about it; a code says the gate: {@code gate.state, gate.role, gate.five-fixed}, …
 * @param fields to be filled in, with what is known already
 * @param reason whether a reason is asked for
 */
public record Offer(Action action, boolean allowed, List<Problem> against, List<Field> fields, boolean reason) {

	public Offer {
		against = List.copyOf(against);
		fields = List.copyOf(fields);
	}
}
