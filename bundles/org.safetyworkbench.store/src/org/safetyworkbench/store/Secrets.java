package org.safetyworkbench.store;

import java.util.Optional;

/**
 * Whom an engine asks for a password when the database wants one. The faces contribute it as a service before they make the
 * workspace known: the window asks in a dialog, the command line at the console.
 */
public interface Secrets {

	/** Nobody knows any. */
	Secrets NONE = account -> Optional.empty();

	/**
	 * The password, or empty when nobody gives one. The engine closes it.
	 *
	 * @param account whose and where, for the question: {@code user@jdbc:postgresql://host/database}, or the folder of a workspace
	 *            whose files are encrypted
	 */
	Optional<Secret> password(String account);

	/** The last answer was wrong: whoever remembers it forgets it. */
	default void refused(String account) {}
}
