package org.safetyworkbench.store.postgres;

import java.util.Objects;

/**
 * Where the shared database is and who asks.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param password never written anywhere; empty when the server asks for none
 */
public record Server(String url, String user, String password) {

	public Server {
		Objects.requireNonNull(url);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
	}

	/** Without the password. */
	@Override
	public String toString() {
		return user + "@" + url;
	}
}
