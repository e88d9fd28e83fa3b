package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

import javax.sql.DataSource;

/** Keeps a few connections for the next session. */
final class ConnectionPool implements AutoCloseable {

	private static final int KEPT = 8;

	private final DataSource source;
	private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>(KEPT);

	ConnectionPool(DataSource source) {
		this.source = source;
	}

	Connection take() throws SQLException {
		Connection connection = idle.pollFirst();
		if (connection != null) return connection;
		connection = source.getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	/** Whatever was not committed is gone. A connection that cannot even roll back is thrown away. */
	void give(Connection connection) throws SQLException {
		boolean kept = false;
		try {
			if (connection.isClosed()) return;
			connection.rollback();
			kept = idle.offerFirst(connection);
		} finally {
			if (!kept) connection.close();
		}
	}

	@Override
	public void close() throws SQLException {
		for (Connection connection; (connection = idle.pollFirst()) != null;) connection.close();
	}
}
