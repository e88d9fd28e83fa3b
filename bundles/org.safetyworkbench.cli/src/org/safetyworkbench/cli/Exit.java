package org.safetyworkbench.cli;

import java.util.Set;

import org.safetyworkbench.core.Problem;

/** How a command ended. */
public enum Exit {

	/** Everything was done. */
	DONE,
	/** The records did not allow it, or it was done but rows were refused or tests failed. */
	REFUSED,
	/** Wrong usage, or input that cannot be read. */
	USAGE,
	/** The machine failed: disk, rights, a damaged workspace or one in use. */
	MACHINE;

	public int code() {
		return ordinal();
	}

	/** Of a sound store that does not want what is brought. */
	private static final Set<String> REFUSALS = Set.of("store.forbidden", "store.not-empty", "restore.taken");

	/** Whose fault a problem is: who may not is refused, the store and whatever is written belong to the machine, the rest was asked wrongly. */
	static Exit of(Problem problem) {
		String code = problem.code();
		if (code.startsWith("rights.") || REFUSALS.contains(code)) return REFUSED;
		boolean isMachine = code.startsWith("store.") || code.startsWith("settings.") || code.startsWith("change-log.") || code.startsWith("machine.")
				|| code.endsWith(".not-written") || code.startsWith("output.");
		return isMachine ? MACHINE : USAGE;
	}
}
