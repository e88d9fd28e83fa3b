package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;

import javax.sql.DataSource;

/** Keeps a few connections for the next session. */
final class ConnectionPool implements AutoCloseable {

	private static final int KEPT = 8;
	/** One that waited longer may have been cut off meanwhile: it is asked first. */
	private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();
	private static final int SECONDS_TO_ANSWER = 2;

	private record Idle(Connection connection, long since) {
		boolean answers() throws SQLException {
			return System.nanoTime() - since < TRUSTED_NANOS || connection.isValid(SECONDS_TO_ANSWER);
		}
	}

	private final DataSource source;
	private final BlockingDeque<Idle> idle = new LinkedBlockingDeque<>(KEPT);
	private final Set<Connection> taken = ConcurrentHashMap.newKeySet();

	ConnectionPool(DataSource source) {
		this.source = source;
	}

	Connection take() throws SQLException {
		Connection connection = answering();
		taken.add(connection);
		return connection;
	}

	private Connection answering() throws SQLException {
		Idle waiting = idle.pollFirst();
		if (waiting != null) {
			if (waiting.answers()) return leftClean(waiting.connection());
			waiting.connection().close();
			close(); // what cut this one off has cut off the others
		}
		Connection connection = source.getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	/** Asking whether it answers may have begun a transaction. */
	private static Connection leftClean(Connection connection) throws SQLException {
		connection.rollback();
		return connection;
	}

	/** Whatever was not committed is gone. A connection that cannot even roll back is thrown away. */
	void give(Connection connection) throws SQLException {
		boolean kept = false;
		taken.remove(connection);
		try {
			if (connection.isClosed()) return;
			connection.rollback();
			kept = idle.offerFirst(new Idle(connection, System.nanoTime()));
		} finally {
			if (!kept) connection.close();
		}
	}

	/** The server is silent: whoever waits for its answer on one of these connections gets an error now. */
	void abort() {
		taken.forEach(ConnectionPool::abort);
		for (Idle waiting; (waiting = idle.pollFirst()) != null;) abort(waiting.connection());
	}

	private static void abort(Connection connection) {
		try {
			connection.abort(Runnable::run);
		} catch (SQLException e) {
			throw new IllegalStateException("the driver refuses to give a connection up", e);
		}
	}

	@Override
	public void close() throws SQLException {
		for (Idle waiting; (waiting = idle.pollFirst()) != null;) waiting.connection().close();
	}
}
