package org.safetyworkbench.cli;

import java.util.List;

import org.safetyworkbench.core.Problem;

/** Ends a command for a reason that is told to the user; caught once, in {@link CommandLine}. */
@SuppressWarnings("serial")
final class Stop extends RuntimeException {

	private final transient List<Problem> problems;

	Stop(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	Stop(Problem problem) {
		this(List.of(problem));
	}

	List<Problem> problems() {
		return problems;
	}

	Exit exit() {
		return problems.stream().map(Exit::of).max(Enum::compareTo).orElse(Exit.MACHINE);
	}
}
