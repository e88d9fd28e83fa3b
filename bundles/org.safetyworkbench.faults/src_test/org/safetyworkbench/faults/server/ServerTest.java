package org.safetyworkbench.faults.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.faults.Desks;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.TestServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.trial.Look;
import org.safetyworkbench.trial.SmallDisk;
import org.safetyworkbench.trial.Wire;

/** Desks at work while their server falls, is cut off, slow, full: errors are clear, nothing is lost or twice, and they go on by themselves. */
@Timeout(value = 1800, unit = TimeUnit.SECONDS)
class ServerTest {

	private static final int DESKS = Trial.isFull() ? 3 : 2;
	private static final Set<String> GONE = Set.of("store.unreachable", "store.unsettled");

	/** With few connections; what needs a server of its own starts one. */
	private static TestServer server;

	@TempDir
	Path folder;

	@BeforeAll
	static void start(@TempDir Path data) throws IOException {
		server = new TestServer(data.resolve("server"), Map.of("max_connections", "16", "superuser_reserved_connections", "0", "reserved_connections", "0"));
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@Test
	void killedAndRestarted() throws Exception {
		Trial trial = new Trial("server killed -9 and restarted");
		Engine engine = server.database();
		try (Desks desks = new Desks(trial, folder, engine, DESKS, GONE)) {
			for (int i = 0; i < Trial.tries(1, 20); i++) {
				server.kill();
				desks.hear(GONE);
				server.start();
				desks.goOn(4);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void cutOff() throws Exception {
		Trial trial = new Trial("connections cut");
		Engine engine = server.database();
		Random random = new Random(1);
		try (Wire wire = new Wire(server.port()); Desks desks = new Desks(trial, folder, TestServer.engine(name(engine), wire.port()), DESKS, GONE)) {
			for (int i = 0; i < Trial.tries(2, 100); i++) {
				TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
				if (i % 3 == 0) wire.pull();
				else wire.cut();
				if (i % 3 == 0) TimeUnit.MILLISECONDS.sleep(300);
				wire.plug();
				desks.goOn(1);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void answersLost() throws Exception {
		Trial trial = new Trial("the server's answers lost, then cut");
		Engine engine = server.database();
		Random random = new Random(2);
		try (Wire wire = new Wire(server.port()); Desks desks = new Desks(trial, folder, TestServer.engine(name(engine), wire.port()), DESKS, GONE)) {
			for (int i = 0; i < Trial.tries(2, 100); i++) {
				TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
				wire.look(Look.LOST_ANSWERS);
				TimeUnit.MILLISECONDS.sleep(100);
				wire.cut();
				wire.look(Look.NOTHING);
				desks.goOn(1);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void slow() throws Exception {
		Trial trial = new Trial("server slow: 20 ms a packet, then still");
		Engine engine = server.database();
		try (Wire wire = new Wire(server.port()); Desks desks = new Desks(trial, folder, TestServer.engine(name(engine), wire.port()), DESKS, Set.of())) {
			for (int i = 0; i < Trial.tries(1, 5); i++) {
				wire.look(Look.slow(20_000_000));
				desks.goOn(1);
				wire.look(Look.slow(2_000_000_000L));
				TimeUnit.MILLISECONDS.sleep(500);
				wire.look(Look.NOTHING);
				desks.goOn(2);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void outOfConnections() throws Exception {
		Trial trial = new Trial("server out of connections");
		Engine engine = server.database();
		Set<String> codes = Set.of("store.too-many", "store.unreachable", "store.unsettled");
		try (Wire wire = new Wire(server.port()); Desks desks = new Desks(trial, folder, TestServer.engine(name(engine), wire.port()), DESKS, codes)) {
			for (int i = 0; i < Trial.tries(1, 10); i++) {
				List<Connection> taken = new ArrayList<>();
				wire.cut();
				fill(engine, taken);
				wire.cut();
				fill(engine, taken);
				desks.hear(Set.of("store.too-many"));
				for (Connection connection : taken) connection.close();
				desks.goOn(2);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	/** Takes what is left until none is left, again and again for a moment: the desks' own come free one by one. */
	private static void fill(Engine engine, List<Connection> taken) throws InterruptedException {
		for (int refused = 0; refused < 20;)
			try {
				taken.add(DriverManager.getConnection(engine.url(), "postgres", ""));
			} catch (SQLException e) {
				refused++;
				TimeUnit.MILLISECONDS.sleep(10);
			}
	}

	static SmallDisk disk(Path folder, int megabytes) throws IOException, InterruptedException {
		Optional<SmallDisk> disk = SmallDisk.of(folder.resolve("small"), megabytes);
		Assumptions.assumeTrue(disk.isPresent(), "no file system can be mounted here");
		return disk.get();
	}

	@Test
	void itsDiskFull() throws Exception {
		Trial trial = new Trial("server's disk full");
		Set<String> codes = Set.of("store.full", "store.unreachable", "store.unsettled");
		try (SmallDisk disk = disk(folder, 200); TestServer small = new TestServer(disk.folder().resolve("server"), Map.of("max_wal_size", "64MB", "min_wal_size", "32MB"));
				Desks desks = new Desks(trial, folder, small.database(), DESKS, codes)) {
			for (int i = 0; i < Trial.tries(1, 5); i++) {
				disk.fill();
				desks.hear(codes);
				disk.free();
				small.revive();
				desks.goOn(2);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void theDesksDiskFull() throws Exception {
		Trial trial = new Trial("a desk's disk full");
		Engine engine = server.database();
		Set<String> codes = Set.of("paper.not-written", "evidence.unwritable");
		try (SmallDisk disk = disk(folder, 16); Desks desks = new Desks(trial, disk.folder(), engine, 1, codes)) {
			for (int i = 0; i < Trial.tries(1, 5); i++) {
				disk.fill();
				desks.hear(Set.of("paper.not-written"));
				disk.free();
				desks.goOn(4);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	private static String name(Engine engine) {
		return engine.url().substring(engine.url().lastIndexOf('/') + 1);
	}
}
