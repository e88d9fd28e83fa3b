package org.safetyworkbench.exchange.table;

import java.util.Objects;

import org.safetyworkbench.core.Explained;
import org.safetyworkbench.core.Problem;

/** The file, or its rest, cannot be read; caught where the import began, so that nothing of the file is kept. */
@SuppressWarnings("serial")
public final class Unreadable extends RuntimeException implements Explained {

	private final transient Problem problem;

	public Unreadable(Problem problem) {
		this(problem, null);
	}

	public Unreadable(Problem problem, Throwable cause) {
		super(problem.toString(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	@Override
	public Problem problem() {
		return problem;
	}
}
