package org.safetyworkbench.faults.upgrade;

import java.util.List;

import org.safetyworkbench.store.Schema;

/**
 * A slice as another version of the program knows it.
 *
 * @param scripts those that version has, in order
 * @param entities none where the tables are not yet, or no longer, those of today's classes
 */
record OtherVersion(Schema now, List<String> scripts, List<Class<?>> entities) implements Schema {

	@Override
	public String slice() {
		return now.slice();
	}

	@Override
	public List<String> after() {
		return now.after();
	}
}
