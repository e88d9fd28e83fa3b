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
	/** An expression that rings when its transaction is committed. */
	static final String RING = "pg_notify('" + CHANNEL + "', '')";
	private static final int SECONDS_TO_ANSWER = 5;

	@Override
	public Line connect() throws SQLException {
		Connection connection = source.connect();
		try (Statement statement = connection.createStatement()) {
			connection.setNetworkTimeout(Runnable::run, Access.SECONDS_TO_CONNECT * 1000);
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
