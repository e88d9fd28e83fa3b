package org.safetyworkbench.store;

import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * Whether the change log is what was written.
 *
 * @param entries how many entries were found intact before the first fault, or at all
 * @param fault the first place where it was changed, cut, filled in or reordered
 */
public record Verdict(long entries, Optional<Problem> fault) {

	public boolean isIntact() {
		return fault.isEmpty();
	}
}
