package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Bell;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.StoreException;

/** The database on a server that several desks use at the same time; the workspace's folder keeps this desk's files only. */
public final class PostgresDatabase implements Database {

	private static final int SECONDS_TO_CONNECT = 10;

	private final PostgresDialect dialect = new PostgresDialect();
	private final Server server;

	public PostgresDatabase(Server server) {
		this.server = Objects.requireNonNull(server);
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	@Override
	public DataSource open(Workspace workspace) {
		PGSimpleDataSource source = source();
		try (Connection connection = source.getConnection()) {
			if (!connection.isValid(SECONDS_TO_CONNECT)) throw new SQLException("the connection is not valid", "08006");
		} catch (SQLException e) {
			throw new StoreException(dialect.explain(e).at(server.toString()), e);
		}
		return source;
	}

	@Override
	public Optional<Bell> bell(Workspace workspace) {
		return Optional.of(new PostgresBell(source()));
	}

	private PGSimpleDataSource source() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(server.url());
		source.setUser(server.user());
		source.setPassword(server.password());
		source.setApplicationName("Safety Workbench");
		source.setReWriteBatchedInserts(true);
		source.setConnectTimeout(SECONDS_TO_CONNECT);
		source.setTcpKeepAlive(true);
		return source;
	}

	/** The server goes on; connections are closed by the pool. */
	@Override
	public void close(Workspace workspace) {}
}
