package org.safetyworkbench.office;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where somebody works: a unit, and what of its scope is theirs.
 *
 * @param unit empty for the whole office
 * @param scope what it leaves open is the unit's
 */
public record Posting(Optional<UUID> unit, Remit scope) {

	/** The whole office, everything. */
	public static final Posting NONE = new Posting(Optional.empty(), Remit.ALL);

	public Posting {
		Objects.requireNonNull(unit);
		Objects.requireNonNull(scope);
	}
}
