package org.safetyworkbench.faults.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was killed (-9) in the middle of its work.
 *
 * @param said lines it said before; the last one may be cut
 * @param isKilled whether it fell; else it had come to its end before
 */
record Fall(List<String> said, boolean isKilled) {

	/** Kills it so long after that line, counted from one. */
	static Fall of(Process program, int lineOfDeath, int milliseconds) throws IOException, InterruptedException {
		List<String> said = new ArrayList<>();
		boolean isKilled = false;
		try (BufferedReader lines = program.inputReader()) {
			for (String line; (line = lines.readLine()) != null;) {
				said.add(line);
				if (said.size() != lineOfDeath) continue;
				isKilled = !program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
				program.toHandle().destroyForcibly(); // what it had said can still be read
			}
		} finally {
			program.destroyForcibly().waitFor();
		}
		if (!isKilled && program.exitValue() != 0) throw new IllegalStateException("the program ended by itself with " + program.exitValue() + " after " + said);
		return new Fall(said, isKilled);
	}

	boolean hasSaid(String line) {
		return said.contains(line);
	}
}
