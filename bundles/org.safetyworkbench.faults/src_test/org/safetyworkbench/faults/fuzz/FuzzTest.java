package org.safetyworkbench.faults.fuzz;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.Trial;

/** Malformed files in a program with 512 MB; one that stands still for ten minutes is ended and the file named. */
class FuzzTest {

	private static final int SHORT = 260, FULL = 10_000;
	private static final int IN_ONE_PROGRAM = 2500;
	private static final int PATIENCE_SECONDS = 600;

	/** Its database need not outlive a fall of the machine: many are made. */
	private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Dderby.system.durability=test");

	@TempDir
	Path folder;

	@Test
	void noFileCrashesStopsOrEscapes() throws Exception {
		Trial trial = new Trial("malformed files, 512 MB");
		int files = Trial.tries(SHORT, FULL);
		for (int first = 0; first < files; first += IN_ONE_PROGRAM) read(trial, first, Math.min(IN_ONE_PROGRAM, files - first));
		trial.end();
	}

	private void read(Trial trial, int first, int count) throws Exception {
		Path place = Files.createDirectories(folder.resolve("from" + first));
		Process program = Engine.program(FuzzedProgram.class, OPTIONS, List.of(place.toString(), String.valueOf(first), String.valueOf(count)));
		int taken = 0, refused = 0;
		boolean isEnded = false;
		String last = "";
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(); BufferedReader lines = program.inputReader()) {
			ScheduledFuture<?> end = clock.schedule(program::destroyForcibly, PATIENCE_SECONDS, TimeUnit.SECONDS);
			for (String line; (line = lines.readLine()) != null;) {
				end.cancel(false);
				end = clock.schedule(program::destroyForcibly, PATIENCE_SECONDS, TimeUnit.SECONDS);
				if (line.startsWith("file ")) {
					trial.tried();
					last = line;
				} else if (line.startsWith("half")) trial.half(line);
				else if (line.startsWith("wrong")) trial.wrong(line);
				else if (line.equals("taken")) taken++;
				else if (line.equals("refused")) refused++;
				else isEnded |= line.startsWith("end");
			}
			end.cancel(false);
		}
		int code = program.waitFor();
		if (!isEnded) trial.wrong("the program ended with " + code + " at " + last);
		trial.remark(taken + " taken, " + refused + " refused in the last program");
	}
}
