package org.safetyworkbench.paper;

import java.util.Objects;

import org.safetyworkbench.core.Explained;
import org.safetyworkbench.core.Problem;

/** Papers could not be written, for a reason the user can understand and act on. */
@SuppressWarnings("serial")
public final class PaperException extends RuntimeException implements Explained {

	private final transient Problem problem;

	public PaperException(Problem problem, Throwable cause) {
		super(problem.toString(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	public PaperException(Problem problem) {
		this(problem, null);
	}

	@Override
	public Problem problem() {
		return problem;
	}
}
