package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

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

	/** What who works here may see and change. */
	Permit permit() throws SQLException;

	/**
	 * The condition on the rows of a table that they may see, for queries written by hand; empty for all of them. {@link Keyset}
	 * asks by itself. Columns are written with the table's name, so it must not have another in the query.
	 */
	Optional<Permit.Condition> seen(String table) throws SQLException;
}
