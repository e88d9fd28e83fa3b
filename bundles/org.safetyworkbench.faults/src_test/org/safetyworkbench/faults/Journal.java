package org.safetyworkbench.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a desk tried and what it was told is done. A line is written after the commit it tells of, so that whatever stands in
 * the journal as done must be in the records, and what was only begun may be there whole or not at all.
 */
public final class Journal {

	private static final String BEGUN = "begun ", DONE = "done ", END = " .";

	private final PrintStream out;
	private final Map<String, Boolean> acts = new LinkedHashMap<>();

	/** @param out gets every line at once; another program may read it */
	public Journal(PrintStream out) {
		this.out = out;
	}

	/** One kept in memory only. */
	public Journal() {
		this(new PrintStream(java.io.OutputStream.nullOutputStream()));
	}

	/** What stands in it at this moment. */
	synchronized Journal copy() {
		Journal copy = new Journal();
		copy.acts.putAll(acts);
		return copy;
	}

	public void begun(String act) {
		line(BEGUN + act + END);
	}

	public void done(String act) {
		line(DONE + act + END);
	}

	private synchronized void line(String line) {
		read(line);
		out.println(line);
		out.flush();
	}

	/** Takes a line of another program over; one that was cut by its end is no line. */
	public synchronized void read(String line) {
		if (!line.endsWith(END)) return;
		String said = line.substring(0, line.length() - END.length());
		if (said.startsWith(BEGUN)) acts.putIfAbsent(said.substring(BEGUN.length()), false);
		else if (said.startsWith(DONE)) acts.put(said.substring(DONE.length()), true);
	}

	/** The words of the acts that are done, in order. */
	public synchronized List<String[]> done() {
		return words(true);
	}

	/** The words of the acts that may be there or not. */
	public synchronized List<String[]> uncertain() {
		return words(false);
	}

	private List<String[]> words(boolean isDone) {
		List<String[]> chosen = new ArrayList<>();
		acts.forEach((act, done) -> {
			if (done == isDone) chosen.add(act.split(" "));
		});
		return chosen;
	}
}
