package org.safetyworkbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
 * a million hazards against an empty workspace. The folders of both products are given by the system
 * properties {@code bench.product} and {@code bench.bare}.
 */
@Component
public final class StartBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.hazards", 1_000_000);

	@Override
	public String name() {
		return "start";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		Path product = Starts.script("bench.product");
		Path bare = Starts.script("bench.bare");
		Starts starts = new Starts(folder);
		Path demo = folder.resolve("demo");
		starts.call(product, "demo", "--workspace", demo.toString(), "--json");
		Path many = Files.createDirectory(folder.resolve("many"));
		fill(many);
		Path empty = Files.createDirectory(folder.resolve("empty"));
		Path nothing = Files.createDirectory(folder.resolve("nothing"));
		return List.of(
				Starts.measure("start to usable window, against an empty window", 1.3, () -> starts.usable(product, demo),
						() -> starts.usable(bare, nothing, "-product", "org.safetyworkbench.bare.product")),
				Starts.measure("start with " + MANY + " hazards, against an empty workspace", 1.1, () -> starts.usable(product, many),
						() -> starts.usable(product, empty)));
	}

	private static void fill(Path workspace) {
		try (OpenStore store = Stores.open(new Workspace(workspace), new DerbyDatabase(),
				List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema()))) {
			ManyHazards.fill(store, MANY);
		}
	}
}
