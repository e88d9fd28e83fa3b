package org.safetyworkbench.faults.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.faults.Survey;
import org.safetyworkbench.faults.TestServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.archive.Target;

/** Fifty desks at their daily work on one server: no update is lost, paper numbers have no gap, and it is not much slower than the bare statements. */
@Timeout(value = 1800, unit = TimeUnit.SECONDS)
class LoadTest {

	private static final int CONTESTED = 5;
	/** Part of the throughput of the same statements by hand that must be left. */
	private static final double LEAST_RATIO = 0.6;

	@TempDir
	Path folder;
	private final List<Long> answers = new ArrayList<>();
	private final Journal journal = new Journal();
	private long won, busy, acts, ours, statements, floor;

	@Test
	void fiftyDesksLoseNothing() throws Exception {
		int programs = Trial.isFull() ? 5 : 2, desks = Trial.isFull() ? 10 : 2, seconds = Trial.isFull() ? 120 : 2;
		Trial trial = new Trial(programs * desks + " desks in " + programs + " programs for " + seconds + " s");
		try (TestServer server = new TestServer(folder.resolve("server"), Map.of("max_connections", "250", "shared_buffers", "256MB"))) {
			Engine engine = server.database();
			List<UUID> contested = prepare(engine, programs * desks);
			if (Trial.isFull()) server.execute("create database floor template " + engine.url().substring(engine.url().lastIndexOf('/') + 1));
			run(engine, Trial.isFull() ? TestServer.engine("floor", server.port()).url() : "", contested, programs, desks, seconds);
			for (int i = 0; i < programs * desks; i++) trial.tried();
			look(trial, engine, contested, programs * desks);
		}
		answers.sort(null);
		trial.remark(String.format(Locale.ROOT, "%d acts, %.0f/s, p95 %.0f ms, told busy %d", acts, acts * 1e9 / ours, answers.get(answers.size() * 95 / 100) / 1e6, busy));
		if (Trial.isFull()) compare(trial);
		trial.end();
	}

	private void compare(Trial trial) {
		double ratio = (double) floor / ours;
		trial.remark(String.format(Locale.ROOT, "%d statements by hand in %.1f s: ratio %.2f", statements, floor / 1e9, ratio));
		if (ratio < LEAST_RATIO) trial.wrong("ratio " + ratio + " is below " + LEAST_RATIO);
	}

	/** What all share is there before the copy is made: wordings, the first papers, the figures, hazards to contest, people with their logins and rights. */
	private List<UUID> prepare(Engine engine, int desks) {
		Path first = folder.resolve("first");
		List<Person> officials = new ArrayList<>(), reviewers = new ArrayList<>();
		List<UUID> contested;
		try (FaultOffice office = new FaultOffice(first, engine.database())) {
			DailyWork work = new DailyWork(office, new Random(0), new Journal(), 0);
			for (int i = 0; i < 25; i++) work.act();
			work.wordings();
			office.figures.catchUp(Progress.NONE);
			contested = IntStream.range(0, CONTESTED).mapToObj(i -> work.contested()).toList();
			Posting here = new Posting(Optional.empty(), new Remit(Set.of(new AreaCode("350503")), Set.of()));
			for (int i = 0; i < desks; i++) {
				officials.add(office.person("经办" + i, EnumSet.of(Role.OFFICIAL, Role.ENFORCER, Role.CHIEF, Role.REGISTRAR), here));
				reviewers.add(office.person("复核" + i, EnumSet.of(Role.REVIEWER), here));
			}
			office.custody.prepare(new Target(engine.url(), "postgres", ""));
		}
		try (FaultOffice guarded = new FaultOffice(first, engine.database())) {
			for (int i = 0; i < desks; i++) {
				FaultOffice.done(guarded.accounts.open(officials.get(i).id(), ManyDesks.official(i)));
				FaultOffice.done(guarded.accounts.open(reviewers.get(i).id(), ManyDesks.reviewer(i)));
			}
		}
		return contested;
	}

	/** @param copy where the same statements are run by hand; empty for a short form, which measures nothing */
	private void run(Engine engine, String copy, List<UUID> contested, int programs, int desks, int seconds) throws Exception {
		List<Process> running = new ArrayList<>();
		try {
			for (int i = 0; i < programs; i++)
				running.add(Engine.program(ManyDesks.class, List.of("-Xmx1g", "-XX:TieredStopAtLevel=4"), List.of(Files.createDirectories(folder.resolve("program" + i)).toString(), engine.url(), copy,
						String.valueOf(i * desks), String.valueOf(desks), String.valueOf(seconds), contested.stream().map(UUID::toString).collect(Collectors.joining(",")), Trial.isFull() ? "20" : "3")));
			List<BufferedReader> lines = running.stream().map(Process::inputReader).toList();
			for (BufferedReader one : lines) expect(one, "ready");
			tell(running);
			for (BufferedReader one : lines) {
				String[] words = expect(one, "ours");
				acts += Long.parseLong(words[1]);
				ours = Math.max(ours, Long.parseLong(words[2]));
			}
			if (!copy.isEmpty()) runByHand(running, lines);
			for (BufferedReader one : lines) for (String line; (line = one.readLine()) != null;) report(line);
		} finally {
			for (Process one : running) one.destroyForcibly().waitFor();
		}
	}

	private void runByHand(List<Process> running, List<BufferedReader> lines) throws IOException {
		tell(running);
		for (BufferedReader one : lines) {
			String[] words = expect(one, "floor");
			statements += Long.parseLong(words[1]);
			floor = Math.max(floor, Long.parseLong(words[2]));
		}
	}

	private static String[] expect(BufferedReader lines, String word) throws IOException {
		String line = lines.readLine();
		if (line == null || !line.startsWith(word)) throw new IllegalStateException("instead of " + word + " a program said " + line);
		return line.split(" ");
	}

	private static void tell(List<Process> programs) {
		for (Process program : programs) {
			PrintWriter out = new PrintWriter(program.outputWriter(), true);
			out.println("go");
		}
	}

	private void report(String line) {
		String[] words = line.split(" ");
		switch (words[0]) {
			case "answer" -> {
				if (words.length == 2) answers.add(Long.parseLong(words[1]));
			}
			case "won" -> won += Long.parseLong(words[1]);
			case "busy" -> busy += Long.parseLong(words[1]);
			default -> journal.read(line);
		}
	}

	private void look(Trial trial, Engine engine, List<UUID> contested, int desks) throws SQLException, IOException {
		try (FaultOffice office = new FaultOffice(folder.resolve("first"), engine.database())) {
			List<Path> folders;
			try (var all = Files.walk(folder, 2)) {
				folders = all.filter(Files::isDirectory).toList();
			}
			Survey survey = new Survey(office, trial, folders);
			survey.journal(journal);
			survey.whole();
			long changed = 0;
			for (UUID hazard : contested)
				changed += office.store.read(session -> Rows.one(session, "select count(*) from change_log where subject_kind = 'hazard' and subject_id = ? and action = 'set-deadline'", row -> row.whole(1), hazard)).orElseThrow();
			if (changed < won) trial.acknowledged(false, won - changed + " changes of contested hazards");
			else if (changed > won) trial.duplicate(changed - won + " changes of contested hazards nobody was told of");
			else for (long i = 0; i < won; i++) trial.acknowledged(true, "contested");
		}
	}
}
