package org.safetyworkbench.hazard;

import java.util.List;

import org.safetyworkbench.core.Problem;

/** Takes a refused deed back out of its transaction. Never leaves {@link StoredLoop}. */
@SuppressWarnings("serial")
final class Undone extends RuntimeException {

	private final transient List<Problem> problems;

	Undone(List<Problem> problems) {
		super(problems.toString(), null, false, false);
		this.problems = List.copyOf(problems);
	}

	List<Problem> problems() {
		return problems;
	}
}
