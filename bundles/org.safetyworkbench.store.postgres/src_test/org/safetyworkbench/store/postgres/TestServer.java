package org.safetyworkbench.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real server of its own for the tests of one program run; each test gets an empty database. */
final class TestServer {

	private static final AtomicInteger DATABASES = new AtomicInteger();
	private static EmbeddedPostgres running;

	private TestServer() {}

	static synchronized EmbeddedPostgres running() {
		try {
			if (running == null) {
				running = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
				Runtime.getRuntime().addShutdownHook(new Thread(TestServer::stop));
			}
			return running;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void stop() {
		try {
			running.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Server database() throws SQLException {
		String name = "office" + DATABASES.incrementAndGet();
		try (Connection connection = running().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		return new Server(running().getJdbcUrl("postgres", name), "postgres", "");
	}
}
