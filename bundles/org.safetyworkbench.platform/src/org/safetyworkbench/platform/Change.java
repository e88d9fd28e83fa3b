package org.safetyworkbench.platform;

import java.util.List;

/**
 * What a change of the installed plugins did.
 *
 * @param added plugins that are there now, or in another version
 * @param removed plugins that were there before, or in another version
 * @param needsRestart whether it works only after the next start
 */
public record Change(List<Feature> added, List<Feature> removed, boolean needsRestart) {

	public Change {
		added = List.copyOf(added);
		removed = List.copyOf(removed);
	}
}
