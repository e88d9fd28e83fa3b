package org.safetyworkbench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement executed for many rows, sent in groups. Close it before the session ends, or the last rows are lost. */
public final class Batch implements AutoCloseable {

	private static final int GROUP = 500;

	private final PreparedStatement statement;
	private final Dialect dialect;
	private int waiting;

	public Batch(Session session, String sql) throws SQLException {
		this.statement = session.connection().prepareStatement(sql);
		this.dialect = session.dialect();
	}

	/** Parameters as in {@link Rows}. */
	public void add(Object... parameters) throws SQLException {
		Values.bind(statement, dialect, 1, parameters);
		statement.addBatch();
		if (++waiting == GROUP) flush();
	}

	/** Sends what waits: needed before another statement looks at these rows. */
	public void flush() throws SQLException {
		if (waiting > 0) statement.executeBatch();
		waiting = 0;
	}

	/** Sends what waits and lets the statement go. */
	@Override
	public void close() throws SQLException {
		try (statement) {
			flush();
		}
	}
}
