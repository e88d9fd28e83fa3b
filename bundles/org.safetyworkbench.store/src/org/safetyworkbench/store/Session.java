package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.persistence.EntityManager;

/** One transaction. Aggregates are loaded and saved through {@link #entities()}, lists and imports through SQL. */
public interface Session {

	/** The connection of this transaction; never close, commit or roll it back. */
	Connection connection();

	/**
	 * Aggregates, in the same transaction; the persistence unit is started when first asked for. Flush it before SQL in the
	 * same session looks at what it wrote.
	 */
	EntityManager entities();

	/** Adds an entry to the change log of this transaction; only while writing. */
	void log(Change change) throws SQLException;

	Dialect dialect();
}
