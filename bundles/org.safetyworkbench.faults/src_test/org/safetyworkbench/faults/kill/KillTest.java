package org.safetyworkbench.faults.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.faults.Survey;
import org.safetyworkbench.faults.TestServer;
import org.safetyworkbench.faults.Trial;

/** A desk is killed (-9) at a random moment of its daily work, again and again on the same workspace; after each time everything is looked at. */
class KillTest {

	private static final int SHORT = 2, FULL = 60;
	/** A few kills share a workspace: its records grow, and a new one is worth trying too. */
	private static final int KILLS_ON_ONE = 10;
	/** Lines of the journal after which it is killed at the latest, and how long after the line. */
	private static final int MOST_LINES = 120, LONGEST_MILLISECONDS = 30;

	@TempDir
	Path folder;

	@Test
	void onTheEmbeddedDatabase() throws Exception {
		Trial trial = new Trial("kill -9 of the program, Derby");
		int kills = Trial.tries(SHORT, FULL);
		for (int first = 0; first < kills; first += KILLS_ON_ONE) series(trial, Files.createDirectory(folder.resolve("workspace" + first)), Engine.DERBY, first, Math.min(kills, first + KILLS_ON_ONE));
		trial.end();
	}

	@Test
	void onAServer() throws Exception {
		Trial trial = new Trial("kill -9 of the program, PostgreSQL");
		int kills = Trial.tries(SHORT, FULL);
		try (TestServer server = new TestServer(folder.resolve("server"), Map.of())) {
			for (int first = 0; first < kills; first += KILLS_ON_ONE)
				series(trial, Files.createDirectory(folder.resolve("workspace" + first)), server.database(), first, Math.min(kills, first + KILLS_ON_ONE));
		}
		trial.end();
	}

	private static void series(Trial trial, Path workspace, Engine engine, int from, int to) throws Exception {
		Random random = new Random(from);
		try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
			office.person("甲");
			office.person("乙");
		}
		for (int kill = from; kill < to; kill++) {
			Journal journal = fall(workspace, engine, kill, 1 + random.nextInt(MOST_LINES), random.nextInt(LONGEST_MILLISECONDS));
			trial.tried();
			try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
				Survey survey = new Survey(office, trial);
				survey.journal(journal);
				survey.whole();
			}
		}
	}

	/** What a desk had been told before it was killed, so long after that line of its journal. */
	private static Journal fall(Path workspace, Engine engine, int seed, int lineOfDeath, int milliseconds) throws IOException, InterruptedException {
		Fall fall = Fall.of(Engine.program(FallingDesk.class, List.of(workspace.toString(), engine.url(), String.valueOf(seed))), lineOfDeath, milliseconds);
		if (!fall.isKilled()) throw new IllegalStateException("the desk ended by itself");
		Journal journal = new Journal();
		fall.said().forEach(journal::read);
		return journal;
	}
}
