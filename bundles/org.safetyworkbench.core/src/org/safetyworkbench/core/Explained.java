package org.safetyworkbench.core;

import java.util.Optional;

/** An exception that carries what the user can understand of it and do about it; every face tells that and nothing else. */
public interface Explained {

	Problem problem();

	/** What a failure or one of its causes explains; empty for bugs. */
	static Optional<Problem> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause())
			if (cause instanceof Explained explained) return Optional.of(explained.problem());
		return Optional.empty();
	}
}
