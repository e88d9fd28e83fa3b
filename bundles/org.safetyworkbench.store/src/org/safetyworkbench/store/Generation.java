package org.safetyworkbench.store;

import java.sql.SQLException;
import java.util.List;

/** The versions of the tables that an open program works with: a newer program may bring a shared database to newer ones meanwhile. */
final class Generation {

	private final List<Schema> schemas;
	private volatile long scripts;

	Generation(List<Schema> schemas) {
		this.schemas = schemas;
	}

	/**
	 * Asked before a transaction commits; looks only when the number of scripts is another than the last time.
	 *
	 * @param now as {@link Seal#scripts}
	 * @throws StoreException when a newer program has changed them: what this one wrote may not fit
	 */
	void check(Session session, long now) throws SQLException {
		if (now == scripts) return;
		new Migrator(session.dialect()).bring(session.connection(), schemas);
		scripts = now;
	}
}
