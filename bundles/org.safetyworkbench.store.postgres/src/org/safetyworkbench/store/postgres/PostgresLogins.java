package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.postgresql.util.PasswordUtil;
import org.safetyworkbench.store.Logins;

/** By functions of the server that administrators may call; passwords arrive there as SCRAM verifiers only. */
final class PostgresLogins implements Logins {

	@Override
	public void open(Connection connection, UUID person, String login, char[] password) throws SQLException {
		call(connection, "select guard.open_login(?, ?, ?)", person, login, PasswordUtil.encodeScramSha256(password));
	}

	@Override
	public boolean isKeeper(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select guard.keeper() is not null")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	@Override
	public boolean isOpen(Connection connection, String login) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from pg_roles where rolname = ? and rolcanlogin and pg_has_role(oid, current_database() || '_desk', 'member'))")) {
			query.setString(1, login);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getBoolean(1);
			}
		}
	}

	@Override
	public void close(Connection connection, UUID person) throws SQLException {
		call(connection, "select guard.close_login(?)", person);
	}

	private static void call(Connection connection, String function, Object... values) throws SQLException {
		try (PreparedStatement call = connection.prepareStatement(function)) {
			for (int i = 0; i < values.length; i++) call.setObject(i + 1, values[i]);
			call.execute();
		}
	}
}
