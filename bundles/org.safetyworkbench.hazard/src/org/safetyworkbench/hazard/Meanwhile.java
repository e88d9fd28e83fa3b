package org.safetyworkbench.hazard;

import java.util.List;

import org.safetyworkbench.store.Entry;

/**
 * What others did to a hazard since somebody last saw it.
 *
 * @param version it has now
 * @param entries of the change log, newest first
 */
public record Meanwhile(int version, List<Entry> entries) {

	public Meanwhile {
		entries = List.copyOf(entries);
	}
}
