package org.safetyworkbench.store;

import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * Tells which records changed, whoever changed them: this program right after its commit, other desks as soon as the shared
 * database says so. After a gap (the server was gone) everything missed is told at once.
 */
public interface Feed {

	/** Told on whatever thread noticed; must answer at once and must not reach for the store there. */
	@FunctionalInterface
	interface Listener {

		void changed(News news);

		/** The way to a shared database broke, or is open (again): then empty. Never told of an embedded one. */
		default void link(Optional<Problem> broken) {}
	}

	/** The first listener makes this program follow what other desks do. */
	void listen(Listener listener);

	void leave(Listener listener);
}
