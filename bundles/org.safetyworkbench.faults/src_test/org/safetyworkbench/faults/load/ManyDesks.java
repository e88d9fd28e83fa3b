package org.safetyworkbench.faults.load;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.store.StoreException;

/**
 * Some desks in one program, each with its own logins and connections. Works when it is told {@code go} on standard input, does the same
 * statements by hand when it is told {@code floor}, and says what it measured and what it was told is done.
 */
final class ManyDesks {

	private static final int ONE_IN = 20;

	/** One desk, where an official works and a second person closes off, and what it measured, in nanoseconds. */
	private static final class Desk {
		final ByteArrayOutputStream said = new ByteArrayOutputStream();
		final List<Seat.Step> steps = new ArrayList<>();
		final Seat official, reviewer;
		final DailyWork work;
		final Random random;
		final List<Long> answers = new ArrayList<>();
		int measuredFrom;
		long won;

		Desk(Path folder, Engine engine, int number) throws IOException {
			official = new Seat(folder, engine, official(number), steps);
			reviewer = new Seat(folder, engine, reviewer(number), steps);
			random = new Random(number);
			work = new DailyWork(official.office, new Random(number), new Journal(new PrintStream(said, true, StandardCharsets.UTF_8)), 1000 + number * 1000, official.person, reviewer.office, reviewer.person);
		}

		/** What was done before the measuring, so that both begin alike. */
		long catchUp(String url) throws SQLException {
			official.copy(url);
			reviewer.copy(url);
			for (Seat.Step step : steps.subList(0, measuredFrom)) step.again();
			return 0;
		}

		long again() throws SQLException {
			long statements = 0;
			for (Seat.Step step : steps.subList(measuredFrom, steps.size())) statements += step.again();
			return statements;
		}
	}

	/** Login of the official at that desk. */
	static String official(int desk) {
		return "official" + desk;
	}

	/** Login of the second person at that desk. */
	static String reviewer(int desk) {
		return "reviewer" + desk;
	}

	private final List<Desk> desks = new ArrayList<>();
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final AtomicLong busy = new AtomicLong();
	private final List<UUID> contested;
	private final int warmUps;

	private ManyDesks(Path folder, String url, int first, int count, List<UUID> contested, int warmUps) throws IOException {
		this.contested = contested;
		this.warmUps = warmUps;
		for (int i = 0; i < count; i++) desks.add(new Desk(folder, new Engine(url), first + i));
	}

	/** @param arguments folder, engine of ours, engine of the floor (empty: none), first desk, how many, seconds, contested hazards, acts before measuring */
	public static void main(String[] arguments) throws Exception {
		java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
		PrintStream out = System.out;
		System.setOut(System.err);
		List<UUID> contested = Arrays.stream(arguments[6].split(",")).map(UUID::fromString).toList();
		ManyDesks program = new ManyDesks(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), contested, Integer.parseInt(arguments[7]));
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		program.each(program::warmUp);
		out.println("ready");
		in.readLine();
		long nanos = TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[5]));
		long begin = System.nanoTime();
		long acts = program.each(desk -> program.work(desk, begin + nanos));
		out.println("ours " + acts + " " + (System.nanoTime() - begin));
		if (!arguments[2].isEmpty()) {
			in.readLine();
			program.byHand(arguments[2], out);
		}
		program.report(out);
		System.exit(0);
	}

	private void byHand(String url, PrintStream out) throws Exception {
		each(desk -> desk.catchUp(url));
		long begin = System.nanoTime();
		long statements = each(Desk::again);
		out.println("floor " + statements + " " + (System.nanoTime() - begin));
	}

	private interface Part {
		long of(Desk desk) throws Exception;
	}

	private long each(Part part) throws Exception {
		List<Future<Long>> running = new ArrayList<>();
		for (Desk desk : desks) running.add(threads.submit((Callable<Long>) () -> part.of(desk)));
		long sum = 0;
		for (Future<Long> one : running) sum += one.get();
		return sum;
	}

	private long warmUp(Desk desk) {
		for (int i = 0; i < warmUps; i++) act(desk);
		desk.answers.clear();
		desk.measuredFrom = desk.steps.size();
		return 0;
	}

	private long work(Desk desk, long until) {
		long acts = 0;
		while (System.nanoTime() < until) {
			act(desk);
			acts++;
		}
		return acts;
	}

	/** A desk that finds the records busy tries again, as a person does. */
	private void act(Desk desk) {
		long begin = System.nanoTime();
		try {
			if (desk.random.nextInt(ONE_IN) != 0) desk.work.ordinaryAct();
			else contest(desk);
		} catch (StoreException e) {
			busy(e.problem(), e);
		} catch (FaultOffice.Refused e) {
			busy(e.problems().getFirst(), e);
		}
		desk.answers.add(System.nanoTime() - begin);
	}

	/** Who wins depends on the others' pace, so it cannot be done again by hand; its time counts against ours. */
	private void contest(Desk desk) {
		UUID hazard = contested.get(desk.random.nextInt(contested.size()));
		if (desk.official.unheard(() -> desk.work.contest(hazard))) desk.won++;
	}

	private void busy(Problem problem, RuntimeException e) {
		if (!problem.code().equals("store.busy")) throw e;
		busy.incrementAndGet();
	}

	private void report(PrintStream out) {
		long won = 0;
		for (Desk desk : desks) {
			desk.answers.forEach(nanos -> out.println("answer " + nanos));
			desk.said.toString(StandardCharsets.UTF_8).lines().forEach(out::println);
			won += desk.won;
		}
		out.println("won " + won);
		out.println("busy " + busy);
		out.flush();
	}
}
