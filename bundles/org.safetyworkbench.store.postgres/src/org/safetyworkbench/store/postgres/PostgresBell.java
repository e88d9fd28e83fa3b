package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.safetyworkbench.store.Bell;

/** LISTEN on a connection of its own; the server delivers a NOTIFY when the transaction that sent it commits. */
record PostgresBell(Source source) implements Bell {

	/** Where its connection comes from. */
	interface Source {
		Connection connect() throws SQLException;
	}

	private static final String CHANNEL = "safety_workbench";
	private static final int SECONDS_TO_ANSWER = 5;

	static void ring(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("notify " + CHANNEL);
		}
	}

	@Override
	public Line connect() throws SQLException {
		Connection connection = source.connect();
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + CHANNEL);
			return new Listening(connection);
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	private record Listening(Connection connection) implements Line {

		@Override
		public boolean await(Duration longest) throws SQLException {
			PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
			if (heard != null && heard.length > 0) return true;
			if (!connection.isValid(SECONDS_TO_ANSWER)) throw new SQLException("the server does not answer", "08006");
			return false;
		}

		@Override
		public void close() throws SQLException {
			connection.close();
		}
	}
}
