package org.safetyworkbench.faults.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.fuzz.Inputs.Input;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;

/**
 * A program with little memory that reads malformed files, one after the other, and says on standard output what is wrong
 * with how it took them. The thread that reads may spend a second on one.
 */
final class FuzzedProgram {

	private static final long LONGEST_NANOSECONDS = 1_000_000_000L;
	private static final int WARM_UPS = 44;

	private final Path folder;
	private final PrintStream out;
	private final FaultOffice office;

	private FuzzedProgram(Path folder, PrintStream out) {
		this.folder = folder;
		this.out = out;
		office = new FaultOffice(folder.resolve("home/workspace"), Engine.DERBY.database());
	}

	/** @param arguments folder, first seed, how many */
	public static void main(String[] arguments) throws IOException {
		java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
		PrintStream out = System.out;
		System.setOut(System.err);
		FuzzedProgram program = new FuzzedProgram(Path.of(arguments[0]), out);
		program.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
	}

	private void run(int first, int count) throws IOException {
		out.println("begin");
		List<Input> inputs = new Inputs(office).all();
		Path files = Files.createDirectories(folder.resolve("home/inputs"));
		for (Input input : inputs) out.println((isTaken(input, Files.write(files.resolve("valid-" + input.name()), input.valid())) ? "valid " : "wrong: refused the valid ") + input.name());
		String before = neighbours();
		for (int i = 0; i < count; i++) one(inputs.get((first + i) % inputs.size()), files, first + i, i >= WARM_UPS);
		if (!neighbours().equals(before)) out.println("wrong: files appeared outside: " + neighbours());
		if (!new ChangeLog(office.store).verify(Progress.NONE).isIntact()) out.println("wrong: the change log is broken");
		if (!office.evidence.verify(Progress.NONE).isSound()) out.println("wrong: evidence is not sound");
		office.close();
		out.println("end " + EvidenceRole.OTHER);
	}

	private static boolean isTaken(Input input, Path file) throws IOException {
		return input.reader().take(file) && input.then().take(file);
	}

	private void one(Input input, Path files, int seed, boolean isWarm) throws IOException {
		Path file = Files.write(files.resolve(seed + "-" + input.name()), input.spoiling().of(new Mutation(seed), input.valid()));
		out.println("file " + file.getFileName());
		out.flush();
		long rows = rows();
		long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		boolean taken = taken(input.reader(), file);
		long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
		if (isWarm && spent > LONGEST_NANOSECONDS) out.println("wrong: " + file + " took " + spent / 1_000_000 + " ms");
		taken = taken && taken(input.then(), file);
		if (!taken && rows() != rows) out.println("half: " + file + " was refused and left rows");
		out.println(taken ? "taken" : "refused");
		Files.delete(file);
	}

	private boolean taken(Inputs.Reader reader, Path file) throws IOException {
		try {
			return reader.take(file);
		} catch (StoreException e) {
			return false;
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			String where = Stream.of(e.getStackTrace()).limit(8).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
			out.println("wrong: " + file.getFileName() + " " + String.valueOf(e).replace('\n', ' ') + " at " + where);
			return false;
		}
	}

	private long rows() {
		return office.store.read(session -> Rows.one(session, "select (select count(*) from enterprise) + (select count(*) from answer) + (select count(*) from hazard) + (select count(*) from evidence)"
				+ " + (select coalesce(max(seq), 0) from change_head) from (values (1)) as one (n)", row -> row.whole(1)).orElseThrow());
	}

	/** What lies outside the program's home. */
	private String neighbours() throws IOException {
		TreeSet<String> names = new TreeSet<>();
		for (Path place : List.of(folder, folder.getParent(), Path.of("."), Path.of("/tmp")))
			try (Stream<Path> files = Files.list(place)) {
				files.map(Path::toString).filter(name -> place.equals(folder) || name.contains("outside")).forEach(names::add);
			}
		return names.toString();
	}
}
