package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Bell;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.StoreException;

/** The database on a server that several desks use at the same time; the workspace's folder keeps this desk's files only. */
@Component(service = Database.class)
public final class PostgresDatabase implements Database {

	private final PostgresDialect dialect = new PostgresDialect();
	private final Function<Workspace, Optional<Server>> servers;
	private final Map<Workspace, DataSource> opened = new ConcurrentHashMap<>();

	/** The server that the settings of each workspace name. */
	@Activate
	public PostgresDatabase() {
		this(Server::of);
	}

	/** This server for every workspace: for tools and tests. */
	public PostgresDatabase(Server server) {
		this(workspace -> Optional.of(server));
	}

	private PostgresDatabase(Function<Workspace, Optional<Server>> servers) {
		this.servers = servers;
	}

	@Override
	public boolean serves(Workspace workspace) {
		return servers.apply(workspace).isPresent();
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	/** The password is asked for only when the server wants one, and once more than it was wrong. */
	@Override
	public DataSource open(Workspace workspace, Secrets secrets) {
		Server server = servers.apply(workspace).orElseThrow();
		PGSimpleDataSource source = Access.to(server);
		try {
			check(source);
		} catch (SQLException e) {
			if (!PostgresDialect.wantsPassword(e)) throw refused(server, e);
			askAndCheck(source, server, secrets, e);
		}
		opened.put(workspace, source);
		return source;
	}

	/** It listens as the user who opened the database. */
	@Override
	public Optional<Bell> bell(Workspace workspace) {
		return Optional.of(new PostgresBell(() -> {
			DataSource source = opened.get(workspace);
			if (source == null) throw new SQLException("the database is not open", "08003");
			return source.getConnection();
		}));
	}

	private void askAndCheck(PGSimpleDataSource source, Server server, Secrets secrets, SQLException wanted) {
		Optional<Secret> password = secrets.password(server.toString());
		if (password.isEmpty()) throw refused(server, wanted);
		try (Secret secret = password.get()) {
			source.setPassword(secret.use(String::new));
			check(source);
		} catch (SQLException e) {
			if (PostgresDialect.wantsPassword(e)) secrets.refused(server.toString());
			throw refused(server, e);
		}
	}

	/** Signs in with the old one, so that nobody changes it at a desk that was left open. */
	@Override
	public void changePassword(Workspace workspace, Secret old, Secret fresh, Secrets kept) {
		Server server = servers.apply(workspace).orElseThrow();
		PGSimpleDataSource source = Access.to(server);
		source.setPassword(old.use(String::new));
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("alter role " + statement.enquoteIdentifier(server.user(), true) + " password " + statement.enquoteLiteral(fresh.use(PasswordUtil::encodeScramSha256)));
		} catch (SQLException e) {
			throw refused(server, e);
		}
		if (opened.get(workspace) instanceof PGSimpleDataSource open) open.setPassword(fresh.use(String::new));
		kept.refused(server.toString());
	}

	private static void check(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection()) {
			if (!connection.isValid(Access.SECONDS_TO_CONNECT)) throw new SQLException("the connection is not valid", "08006");
		}
	}

	private StoreException refused(Server server, SQLException e) {
		return new StoreException(dialect.explain(e).at(server.toString()), e);
	}

	/** One transaction that sees the same from beginning to end; rather an error than rows left out by the rights of the user. */
	@Override
	public Snapshot snapshot(Workspace workspace) throws SQLException {
		DataSource source = opened.get(workspace);
		if (source == null) throw new SQLException("the database is not open", "08003");
		Connection connection = source.getConnection();
		try (Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("set transaction isolation level repeatable read read only");
			dialect.readAsOwner(statement);
			return new View(connection);
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	private record View(Connection connection) implements Snapshot {

		@Override
		public void close() throws SQLException {
			connection.close();
		}
	}

	/** The server goes on; connections are closed by the pool. */
	@Override
	public void close(Workspace workspace) {
		opened.remove(workspace);
	}
}
