package org.safetyworkbench.office;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the authority. Units form a tree; below the bureau lie sections, the brigade, sub-districts, their villages and grids.
 *
 * @param parent empty for the bureau itself
 * @param name unique among the units of one parent
 * @param scope what it is responsible for, within what its parent is; what it leaves open is the parent's
 * @param active false for one that was dissolved: nobody is posted to it any more
 */
public record Unit(UUID id, Optional<UUID> parent, UnitKind kind, String name, Remit scope, boolean active) {

	public Unit {
		Objects.requireNonNull(id);
		Objects.requireNonNull(parent);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(scope);
		name = name.strip();
	}
}
