package org.safetyworkbench.faults.move;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.bench.ManyHazards;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.faults.Custodian;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.TestServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Head;

/** A workspace of very many hazards moves to a server in a program with little memory; everything arrives, and it takes not much longer than copying the bare rows. */
@Timeout(value = 7200, unit = TimeUnit.SECONDS)
class MoveTest {

	private static final int SHORT = 2000, FULL = 1_000_000;
	private static final List<String> MEMORY = List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=4");
	/** Our time as a multiple of that of the bare rows. */
	private static final double LIMIT = 2;

	@TempDir
	Path folder;

	@Test
	void everyHazardArrivesInTime() throws Exception {
		int hazards = Trial.tries(SHORT, FULL);
		Trial trial = new Trial("move of " + hazards + " hazards, 512 MB");
		Path workspace = folder.resolve("workspace");
		Map<String, Long> rows;
		Head head;
		try (FaultOffice office = new FaultOffice(workspace, Engine.DERBY.database())) {
			ManyHazards.fillWhole(office.store, hazards);
			rows = office.custody.rows();
			head = new ChangeLog(office.store).head();
		}
		try (TestServer server = new TestServer(folder.resolve("server"), Map.of("max_wal_size", "4GB"))) {
			double floor = bare(workspace, server.database());
			Engine engine = server.database();
			double ours = seconds(Engine.program(Custodian.class, MEMORY, List.of(Custodian.Work.MOVE.name(), workspace.toString(), Engine.DERBY.url(), engine.url())));
			trial.tried();
			trial.remark(String.format(Locale.ROOT, "%d rows in %.1f s; the bare rows by hand %.1f s: ratio %.2f", rows.values().stream().mapToLong(Long::longValue).sum(), ours, floor, ours / floor));
			if (Trial.isFull() && ours / floor > LIMIT) trial.wrong("ratio " + ours / floor + " is above " + LIMIT);
			arrived(trial, engine, rows, head);
		}
		trial.end();
	}

	private double bare(Path workspace, Engine engine) throws IOException, InterruptedException {
		try (FaultOffice office = new FaultOffice(folder.resolve("tables"), engine.database())) {
			office.staff.all();
		}
		return seconds(Engine.program(BareMove.class, MEMORY, List.of(workspace.toString(), engine.url())));
	}

	/** From where it says that it begins to where it says that it is done. */
	private static double seconds(Process program) throws IOException, InterruptedException {
		long begin = 0, end = 0;
		try (BufferedReader lines = program.inputReader()) {
			for (String line; (line = lines.readLine()) != null;) {
				if (line.equals(Custodian.BEGUN)) begin = System.nanoTime();
				if (line.equals(Custodian.DONE)) end = System.nanoTime();
			}
		}
		if (program.waitFor() != 0 || end == 0) throw new IllegalStateException("the program ended with " + program.exitValue());
		return (end - begin) / 1e9;
	}

	private void arrived(Trial trial, Engine engine, Map<String, Long> rows, Head head) {
		try (FaultOffice office = new FaultOffice(folder.resolve("moved"), engine.database())) {
			Map<String, Long> now = office.custody.rows();
			rows.forEach((table, count) -> trial.acknowledged(count.equals(now.get(table)), count + " rows of " + table + ", now " + now.get(table)));
			office.custody.check(head, Progress.NONE).forEach(problem -> trial.broken(problem.toString()));
		}
	}
}
