package org.safetyworkbench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a fault was tried on and what came of it: one line of the table.
 *
 * <p>Kept, half and duplicates are counted by looking at the records afterwards, never by what a service answered.
 */
public final class Trial {

	private static final Path TABLE = Path.of("target", "faults.txt");
	private static final int SHOWN = 20;

	private final String fault;
	private final List<String> losses = new ArrayList<>();
	private long tries;
	private long acknowledged;
	private long kept;
	private long half;
	private long duplicates;
	private boolean broken;
	private String remark = "";

	public Trial(String fault) {
		this.fault = fault;
	}

	/** Whether the full counts are asked for. */
	public static boolean isFull() {
		return "full".equals(System.getProperty("faults"));
	}

	/** The number of tries in the form that was asked for. */
	public static int tries(int small, int full) {
		return isFull() ? Integer.getInteger("faults.tries", full) : small;
	}

	public synchronized void tried() {
		tries++;
	}

	/** A write somebody was told is done; afterwards it is there or it is not. */
	public synchronized void acknowledged(boolean there, String what) {
		acknowledged++;
		if (there) kept++;
		else losses.add("lost: " + what);
	}

	public synchronized void half(String what) {
		half++;
		losses.add("half: " + what);
	}

	public synchronized void duplicate(String what) {
		duplicates++;
		losses.add("twice: " + what);
	}

	/** The change log does not verify, figures differ from the records, evidence is unsound. */
	public synchronized void broken(String what) {
		broken = true;
		losses.add("broken: " + what);
	}

	/** Not lost but not as promised either: a wrong message, a hang. */
	public synchronized void wrong(String what) {
		losses.add("wrong: " + what);
	}

	/** Figures measured, behind the line. */
	public synchronized void remark(String text) {
		remark = remark.isEmpty() ? text : remark + "; " + text;
	}

	/** Prints the line and fails when anything was lost. */
	public synchronized void end() throws IOException {
		String line = String.format(Locale.ROOT, "%-44s | %7d | %12d | %7d | %4d | %10d | %-6s | %s", fault, tries, acknowledged, kept, half, duplicates, broken ? "BROKEN" : "intact", remark).stripTrailing();
		Files.createDirectories(TABLE.getParent());
		Files.write(TABLE, List.of(line), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		System.out.println(line);
		if (!losses.isEmpty()) throw new AssertionError(fault + ": " + losses.size() + " faults, the first: " + String.join("\n", losses.subList(0, Math.min(SHOWN, losses.size()))));
		if (tries == 0) throw new AssertionError(fault + ": nothing was tried");
	}
}
