package org.safetyworkbench.hazard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.office.Role;

/**
 * A line of the {@link Procedure}: who may do what in which states, what must be there before, and where it leads.
 *
 * @param to state afterwards, empty when the hazard stays in its state
 * @param roles one of them is needed
 * @param gates all of them block
 * @param reason whether a reason is asked for
 */
public record Step(Action action, Set<HazardState> from, Optional<HazardState> to, Set<Role> roles, List<Gate> gates, boolean reason, List<Field> fields) {

	public Step {
		from = Set.copyOf(from);
		roles = Set.copyOf(roles);
		gates = List.copyOf(gates);
		fields = List.copyOf(fields);
	}

	public boolean isMove() {
		return to.isPresent();
	}

	Step guarded(Gate... by) {
		return new Step(action, from, to, roles, List.of(by), reason, fields);
	}

	Step because() {
		return new Step(action, from, to, roles, gates, true, fields);
	}

	Step asking(Field... what) {
		return new Step(action, from, to, roles, gates, reason, List.of(what));
	}
}
