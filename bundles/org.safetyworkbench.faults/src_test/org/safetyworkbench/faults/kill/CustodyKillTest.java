package org.safetyworkbench.faults.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.faults.Custodian;
import org.safetyworkbench.faults.Custodian.Work;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.faults.Survey;
import org.safetyworkbench.faults.OwnServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.faults.upgrade.Fixture;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Target;

/** An administrator's program is killed (-9) while it backs up, restores, moves or upgrades; the same command goes on, and everything is there. The short form tries each on one engine. */
@Timeout(1800)
class CustodyKillTest extends OwnServer {

	private static final int SHORT = 1, FULL = 10, MOVES = 20;
	private static final int ACTS = 25;
	/** How often one restore or move is killed before it is let through. */
	private static final int FALLS_ON_ONE = 3;
	private static final int LONGEST_MILLISECONDS = 20, LONGEST_UPGRADE_MILLISECONDS = 1000;

	/** What the same command says when an earlier one had come to its end and fell before it could say so. */
	private static final Set<String> ENDED = Set.of("store.not-empty", "database.moved");
	private final Random random = new Random(7);
	/** Lines a program says at least until its end, as far as is known. */
	private int lines = 200;
	private int targets;

	@Test
	void backups() throws Exception {
		for (Engine engine : Trial.isFull() ? List.of(Engine.DERBY, server.database()) : List.of(Engine.DERBY)) {
			Trial trial = new Trial("kill -9 of a backup, " + engine);
			Journal journal = new Journal();
			Path workspace = worked(engine, journal), file = folder.resolve(engine + ".zip");
			for (int kills = 0; kills < Trial.tries(SHORT, FULL);) {
				Files.deleteIfExists(file);
				Fall fall = fall(Work.BACKUP, workspace, engine, file.toString(), LONGEST_MILLISECONDS);
				if (fall.isKilled()) kills++;
				trial.tried();
				try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
					if (fall.hasSaid(Custodian.DONE)) trial.acknowledged(Files.exists(file), "the backup");
					if (Files.exists(file)) whole(trial, office, file);
					look(trial, office, journal);
				}
				leftovers(trial, workspace);
			}
			trial.end();
		}
	}

	/** A backup that is there under its name is a backup. */
	private static void whole(Trial trial, FaultOffice office, Path file) {
		try {
			office.custody.inspect(file, Progress.NONE);
		} catch (StoreException e) {
			trial.half("the backup: " + e.problem());
		}
	}

	private static void leftovers(Trial trial, Path workspace) throws IOException {
		try (Stream<Path> files = Files.list(workspace)) {
			files.filter(file -> file.getFileName().toString().startsWith("snapshot-")).forEach(file -> trial.wrong("left behind: " + file));
		}
	}

	@Test
	void restores() throws Exception {
		Journal journal = new Journal();
		Path file = folder.resolve("model.zip"), model = worked(Engine.DERBY, journal);
		Contents contents;
		try (FaultOffice office = new FaultOffice(model, Engine.DERBY.database())) {
			contents = office.custody.backup(file, Instant.EPOCH, Progress.NONE);
		}
		for (boolean onServer : Trial.isFull() ? new boolean[] {false, true} : new boolean[] {true}) {
			Trial trial = new Trial("kill -9 of a restore, " + (onServer ? "PostgreSQL" : Engine.DERBY));
			for (int kills = 0; kills < Trial.tries(SHORT, FULL);) {
				Path workspace = folder.resolve("restored" + targets++);
				Engine engine = onServer ? server.database() : Engine.DERBY;
				kills += falls(trial, Work.RESTORE, workspace, engine, file.toString());
				try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
					ended(trial, () -> trial.acknowledged(office.custody.restore(file, Progress.NONE).equals(contents), "the contents of the backup"));
					look(trial, office, journal, contents);
				}
			}
			trial.end();
		}
	}

	@Test
	void moves() throws Exception {
		Trial trial = new Trial("kill -9 of a move, Derby to PostgreSQL");
		Journal journal = new Journal();
		Path model = worked(Engine.DERBY, journal);
		Contents contents;
		try (FaultOffice office = new FaultOffice(model, Engine.DERBY.database())) {
			contents = office.custody.backup(folder.resolve("before.zip"), Instant.EPOCH, Progress.NONE);
		}
		for (int kills = 0; kills < Trial.tries(SHORT, MOVES);) {
			Path workspace = FaultOffice.copy(model, folder.resolve("copy" + targets++));
			Engine engine = server.database();
			kills += falls(trial, Work.MOVE, workspace, Engine.DERBY, engine.url());
			try (FaultOffice source = new FaultOffice(workspace, Engine.DERBY.database())) {
				look(trial, source, journal, contents);
				ended(trial, () -> source.custody.move(new Target(engine.url(), "postgres", ""), Progress.NONE));
			}
			try (FaultOffice moved = new FaultOffice(workspace, engine.database())) {
				look(trial, moved, journal, contents);
			}
		}
		trial.end();
	}

	@Test
	void upgrades() throws Exception {
		Fixture fixture = Fixture.all().getFirst();
		for (boolean onServer : Trial.isFull() ? new boolean[] {false, true} : new boolean[] {false}) {
			Trial trial = new Trial("kill -9 of an upgrade, " + (onServer ? "PostgreSQL" : Engine.DERBY));
			int longest = LONGEST_UPGRADE_MILLISECONDS;
			for (int kills = 0; kills < Trial.tries(SHORT, FULL);) {
				Path workspace = fixture.unpack(Files.createDirectory(folder.resolve("upgraded" + targets++)));
				Map<String, Long> before = Fixture.rows(workspace);
				Engine engine = onServer ? server.database() : Engine.DERBY;
				if (onServer) Fixture.carry(workspace, engine);
				lines = 1;
				Fall fall = fall(Work.UPGRADE, workspace, engine, "", longest);
				if (fall.isKilled()) kills++;
				else longest = Math.max(50, longest / 2);
				trial.tried();
				try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
					Survey survey = new Survey(office, trial);
					survey.rows(before);
					survey.whole();
				}
			}
			trial.end();
		}
	}

	/** A workspace with some days of work in it. */
	private Path worked(Engine engine, Journal journal) throws IOException {
		Path workspace = Files.createDirectory(folder.resolve("worked" + targets++));
		try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
			DailyWork work = new DailyWork(office, random, journal, 1000 * targets);
			for (int i = 0; i < ACTS; i++) work.act();
		}
		return workspace;
	}

	/** Killed a few times on the way; answers how often. */
	private int falls(Trial trial, Work work, Path workspace, Engine engine, String place) throws Exception {
		int kills = 0;
		for (int i = 0; i < Math.min(FALLS_ON_ONE, Trial.tries(SHORT, FULL)); i++) {
			Fall fall = fall(work, workspace, engine, place, LONGEST_MILLISECONDS);
			trial.tried();
			if (!fall.isKilled()) break;
			kills++;
			if (fall.hasSaid(Custodian.DONE)) break;
		}
		return kills;
	}

	private Fall fall(Work work, Path workspace, Engine engine, String place, int milliseconds) throws Exception {
		Fall fall = Fall.of(Engine.program(Custodian.class, List.of(work.name(), workspace.toString(), engine.url(), place)), 1 + random.nextInt(lines), random.nextInt(milliseconds));
		Set<String> refused = fall.said().stream().filter(line -> line.startsWith(Custodian.REFUSED)).map(line -> line.substring(Custodian.REFUSED.length())).collect(Collectors.toSet());
		if (!ENDED.containsAll(refused)) throw new IllegalStateException(work + " was refused: " + refused);
		lines = fall.isKilled() ? Math.max(lines, fall.said().size()) : fall.said().size();
		return fall;
	}

	private interface Step {
		void run() throws SQLException, IOException;
	}

	/** The same command again: it goes on, or says in these words that it had come to its end. */
	private static void ended(Trial trial, Step again) throws SQLException, IOException {
		try {
			again.run();
		} catch (StoreException e) {
			if (!ENDED.contains(e.problem().code())) trial.half("cannot go on: " + e.problem());
		}
	}

	private static void look(Trial trial, FaultOffice office, Journal journal, Contents contents) {
		office.custody.check(contents.head(), Progress.NONE).forEach(problem -> trial.broken(problem.toString()));
		look(trial, office, journal);
	}
}
