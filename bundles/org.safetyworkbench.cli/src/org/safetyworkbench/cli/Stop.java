package org.safetyworkbench.cli;

import java.util.List;

import org.safetyworkbench.core.Problem;

/** Ends a command for a reason that is told to the user; caught once, in {@link CommandLine}. */
@SuppressWarnings("serial")
final class Stop extends RuntimeException {

	private final transient List<Problem> problems;
	private final boolean refused;

	private Stop(List<Problem> problems, boolean refused) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
		this.refused = refused;
	}

	Stop(List<Problem> problems) {
		this(problems, false);
	}

	Stop(Problem problem) {
		this(List.of(problem));
	}

	/** What was asked for is well written, but the records do not allow it. */
	static Stop refused(List<Problem> problems) {
		return new Stop(problems, true);
	}

	List<Problem> problems() {
		return problems;
	}

	Exit exit() {
		return problems.stream().map(Exit::of).map(exit -> refused && exit == Exit.USAGE ? Exit.REFUSED : exit).max(Enum::compareTo).orElse(Exit.MACHINE);
	}
}
