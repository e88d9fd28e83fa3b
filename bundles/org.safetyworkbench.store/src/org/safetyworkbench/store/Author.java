package org.safetyworkbench.store;

import java.util.Objects;

/**
 * Who changes something, and why.
 *
 * @param name the person or program as the change log shows it
 * @param reason why, empty where none is asked for
 */
public record Author(String name, String reason) {

	public Author {
		Objects.requireNonNull(name);
		Objects.requireNonNull(reason);
	}

	public static Author of(String name) {
		return new Author(name, "");
	}

	/** The person signed in at this desk. */
	public static Author local() {
		return of(System.getProperty("user.name", "local"));
	}

	public Author because(String why) {
		return new Author(name, why);
	}
}
