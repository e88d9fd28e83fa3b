package org.safetyworkbench.evidence;

import java.util.List;

/**
 * Whether all files of evidence are there and as they were added.
 *
 * @param files how many files were read and hashed
 * @param missing evidence whose file is gone
 * @param changed evidence whose file is not what was added
 */
public record Soundness(long files, List<Evidence> missing, List<Evidence> changed) {

	public Soundness {
		missing = List.copyOf(missing);
		changed = List.copyOf(changed);
	}

	public boolean isSound() {
		return missing.isEmpty() && changed.isEmpty();
	}
}
