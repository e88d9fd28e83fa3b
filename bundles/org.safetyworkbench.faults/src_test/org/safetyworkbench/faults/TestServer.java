package org.safetyworkbench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL of a test's own, set to keep what it confirms as a department's server is, which can be killed and started again on the same files and the same port. */
public final class TestServer implements AutoCloseable {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final Path data;
	private final Map<String, String> settings;
	private EmbeddedPostgres running;
	private int port;

	/** @param data where its files lie */
	public TestServer(Path data, Map<String, String> settings) throws IOException {
		this.data = data;
		this.settings = Map.copyOf(settings);
		start();
	}

	/** Starts it, again on the port it had. */
	public void start() throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPGStartupWait(Duration.ofSeconds(60)).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on");
		settings.forEach(builder::setServerConfig);
		if (port != 0) builder.setPort(port);
		running = builder.start();
		port = running.getPort();
	}

	public int port() {
		return port;
	}

	/** An empty database of its own. */
	public Engine database() throws SQLException {
		String name = "office" + DATABASES.incrementAndGet();
		execute("create database " + name);
		return engine(name, port);
	}

	/** The same database through another port. */
	public static Engine engine(String name, int port) {
		return new Engine("jdbc:postgresql://localhost:" + port + "/" + name);
	}

	public void execute(String sql) throws SQLException {
		try (Connection connection = running.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** As if its machine fell: every process of it ends at once. */
	public void kill() throws IOException {
		List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
		ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
		List<ProcessHandle> all = new java.util.ArrayList<>(postmaster.descendants().toList());
		all.addFirst(postmaster);
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach(process -> process.onExit().join());
		running.close();
	}

	/** Starts it again if it ended by itself. */
	public void revive() throws IOException {
		Path pid = data.resolve("postmaster.pid");
		if (Files.exists(pid) && ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).isPresent()) return;
		running.close();
		start();
	}

	@Override
	public void close() throws IOException {
		running.close();
	}
}
