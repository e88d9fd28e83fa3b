package org.safetyworkbench.rules;

import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelVariableResolver;

/** The variables of one evaluation: the slots of a table looked at in one situation. */
record Scope(Map<String, Slot> slots, Situation situation) implements CelVariableResolver {

	@Override
	public Optional<Object> find(String name) {
		Slot slot = slots.get(name);
		return slot == null ? Optional.empty() : slot.in(situation);
	}
}
