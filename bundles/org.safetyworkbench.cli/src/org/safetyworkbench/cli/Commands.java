package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.safetyworkbench.store.Secrets;

/** Where commands come from: the running framework, or a test. */
interface Commands {

	/**
	 * Makes the workspace known, and who is asked for its password; every command and service that needs one finds it until it is
	 * closed.
	 */
	Opened open(Optional<Path> workspace, Secrets secrets);

	/** Commands in an opened workspace. */
	interface Opened extends AutoCloseable {

		/** @throws Stop when the services it needs are not there */
		Command command(String name);

		/** Closes the records. */
		@Override
		void close();
	}
}
