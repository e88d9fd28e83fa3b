package org.safetyworkbench.store;

import java.util.Objects;

import org.safetyworkbench.core.Explained;
import org.safetyworkbench.core.Problem;

/** The records could not be reached or kept, for a reason the user can understand and act on. */
@SuppressWarnings("serial")
public final class StoreException extends RuntimeException implements Explained {

	/** Code of what is said when a commit was sent and nobody knows whether it was done. */
	public static final String UNSETTLED = "store.unsettled";

	private final transient Problem problem;

	public StoreException(Problem problem, Throwable cause) {
		super(problem.toString(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	@Override
	public Problem problem() {
		return problem;
	}

	/** Whether the way to a shared database is broken: the same may work later. */
	public boolean isUnreachable() {
		return problem.code().equals("store.unreachable");
	}

	/** Whether the database keeps a row because of records about it, seen or not; see {@link Guard#holding}. */
	public boolean isHeld() {
		return problem.code().equals("store.held");
	}
}
