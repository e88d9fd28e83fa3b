package org.safetyworkbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.safetyworkbench.bench.Benchmark.Measure;

/**
 * Starts products by their own start scripts under the display of this run; each says when it is usable and closes its window
 * as a user would.
 */
final class Starts {

	private static final int TURNS = Integer.getInteger("bench.starts", 11);
	/** The first starts make the caches of the framework and of the virtual machine. */
	private static final int WARM_UPS = 3;
	private static final int MINUTES = 3;
	private static final String LINE = "usable ";

	private final Path folder;

	/** @param folder where the caches of these starts are kept */
	Starts(Path folder) {
		this.folder = folder;
	}

	/** The start script of the product whose folder a system property names. */
	static Path script(String property) {
		return Path.of(Optional.ofNullable(System.getProperty(property)).orElseThrow(() -> new IllegalStateException("system property " + property + " is not set"))).resolve("safety-workbench");
	}

	/** One start; its milliseconds. */
	interface Start {
		double run() throws Exception;
	}

	/** Both ways turn by turn; which begins changes. */
	static Measure measure(String name, double limit, Start ours, Start floor) throws Exception {
		List<Double> our = new ArrayList<>();
		List<Double> their = new ArrayList<>();
		for (int turn = -WARM_UPS; turn < TURNS; turn++) {
			boolean weBegin = turn % 2 == 0;
			double first = (weBegin ? ours : floor).run();
			double second = (weBegin ? floor : ours).run();
			if (turn < 0) continue;
			our.add(weBegin ? first : second);
			their.add(weBegin ? second : first);
		}
		System.err.println(name + ": ours " + spread(our) + ", floor " + spread(their) + ", " + TURNS + " pairs");
		return new Measure(name, "ms", Medians.median(our), Medians.median(their), limit);
	}

	private static String spread(List<Double> times) {
		double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return String.format(Locale.ROOT, "%.0f ms (%.0f to %.0f)", Medians.median(times), sorted[0], sorted[sorted.length - 1]);
	}

	/** Milliseconds from the start of the process to the usable window; closes it. */
	double usable(Path script, Path workspace, String... more) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(script.toString(), "--workspace", workspace.toString()));
		command.addAll(Arrays.asList(more));
		List<String> said = call(command);
		return said.stream().filter(line -> line.startsWith(LINE)).findFirst().map(line -> Double.valueOf(line.substring(LINE.length()).strip()))
				.orElseThrow(() -> new IllegalStateException(command + " did not become usable: " + said));
	}

	/** Runs a command of a product to its end. */
	void call(Path script, String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(script.toString()));
		command.addAll(Arrays.asList(words));
		call(command);
	}

	/** Runs a command to its end; what it said. */
	private List<String> call(List<String> command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
		builder.environment().put("SAFETY_WORKBENCH_VMARGS", "-Dsafetyworkbench.timing=true -Dsafetyworkbench.timing.close=true");
		Process process = builder.start();
		Thread guard = Thread.ofVirtual().start(() -> stop(process));
		List<String> said = new ArrayList<>();
		try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
		}
		int code = process.waitFor();
		guard.interrupt();
		if (code != 0) throw new IllegalStateException(command + " ended with " + code + ": " + said);
		return said;
	}

	private static void stop(Process process) {
		try {
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) process.destroyForcibly();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
