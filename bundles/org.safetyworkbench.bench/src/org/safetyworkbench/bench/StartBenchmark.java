package org.safetyworkbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * From the start of the process to the window with today's rows painted: the product on the demonstration workspace against a
 * window with nothing in it made by the same platform bundles with the same start options, and the product on a workspace with
 * a million hazards against an empty workspace. Each product is started by its own start script under the display of this run,
 * says when it is usable, and closes its window as a user would. The folders of both products are given by the system
 * properties {@code bench.product} and {@code bench.bare}.
 */
@Component
public final class StartBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.hazards", 1_000_000);
	private static final int TURNS = Integer.getInteger("bench.starts", 11);
	/** The first starts make the caches of the framework and of the virtual machine. */
	private static final int WARM_UPS = 3;
	private static final int MINUTES = 3;
	private static final String LINE = "usable ";

	@Override
	public String name() {
		return "start";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		Path product = folder("bench.product").resolve("safety-workbench");
		Path bare = folder("bench.bare").resolve("safety-workbench");
		Path demo = folder.resolve("demo");
		call(folder, product, "demo", "--workspace", demo.toString(), "--json");
		Path many = Files.createDirectory(folder.resolve("many"));
		fill(many);
		Path empty = Files.createDirectory(folder.resolve("empty"));
		Path nothing = Files.createDirectory(folder.resolve("nothing"));
		return List.of(
				measure("start to usable window, against an empty window", 1.3, () -> usable(folder, product, demo),
						() -> usable(folder, bare, nothing, "-product", "org.safetyworkbench.bare.product")),
				measure("start with " + MANY + " hazards, against an empty workspace", 1.1, () -> usable(folder, product, many),
						() -> usable(folder, product, empty)));
	}

	private static Path folder(String property) {
		return Path.of(Optional.ofNullable(System.getProperty(property)).orElseThrow(() -> new IllegalStateException("system property " + property + " is not set")));
	}

	private static void fill(Path workspace) {
		try (OpenStore store = Stores.open(new Workspace(workspace), new DerbyDatabase(),
				List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema()))) {
			ManyHazards.fill(store, MANY);
		}
	}

	/** One start; its milliseconds. */
	private interface Start {
		double run() throws Exception;
	}

	private static Measure measure(String name, double limit, Start ours, Start floor) throws Exception {
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

	private static double usable(Path folder, Path script, Path workspace, String... more) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(script.toString(), "--workspace", workspace.toString()));
		command.addAll(Arrays.asList(more));
		List<String> said = call(folder, command);
		return said.stream().filter(line -> line.startsWith(LINE)).findFirst().map(line -> Double.valueOf(line.substring(LINE.length()).strip()))
				.orElseThrow(() -> new IllegalStateException(command + " did not become usable: " + said));
	}

	private static void call(Path folder, Path script, String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(script.toString()));
		command.addAll(Arrays.asList(words));
		call(folder, command);
	}

	/** Runs a command to its end; what it said. */
	private static List<String> call(Path folder, List<String> command) throws IOException, InterruptedException {
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
