package org.safetyworkbench.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.platform.Features;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.PackProvider;

/**
 * What sectors cost: the start of the product with all eleven against the same product with none, the start with fifty
 * generated ones against five, and installing one in the running program until its checklist is there, against the platform's
 * own headless install (the p2 director application) of the same feature from the same repository.
 */
@Component
public final class SectorsBenchmark implements Benchmark {

	private static final int FIFTY = 50;
	private static final int FIVE = 5;
	private static final int INSTALLS = Integer.getInteger("bench.installs", 5);
	private static final String SECTOR = "org.safetyworkbench.feature.sector.";
	private static final Set<String> NEEDED = Set.of("laws", "sector.common");

	private final Library library;
	private final List<PackProvider> packs;
	private final BundleContext bundles;

	/** @param bundles where the plugins are asked for when they are needed: p2 sleeps until then, as it does in the window */
	@Activate
	public SectorsBenchmark(@Reference Library library, @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<PackProvider> packs, BundleContext bundles) {
		this.library = library;
		this.packs = List.copyOf(packs);
		this.bundles = bundles;
	}

	@Override
	public String name() {
		return "sectors";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		Starts starts = new Starts(folder);
		Path full = copy(Starts.script("bench.product").getParent(), folder.resolve("eleven"));
		Path none = copy(full.getParent(), folder.resolve("none"));
		starts.call(none, words("features", "remove", sectors(none.getParent())));
		List<PackProvider> needed = packs.stream().filter(pack -> NEEDED.stream().anyMatch(name -> pack.origin().startsWith("org.safetyworkbench." + name + " "))).toList();
		GeneratedSectors generated = GeneratedSectors.write(Files.createDirectory(folder.resolve("site")), FIFTY, needed);
		Path five = with(starts, none, folder.resolve("five"), generated, FIVE);
		Path fifty = with(starts, none, folder.resolve("fifty"), generated, FIFTY);
		Path demo = folder.resolve("demo");
		starts.call(full, "demo", "--workspace", demo.toString(), "--json");
		return List.of(Starts.measure("start with eleven sectors, against none", 1.1, () -> starts.usable(full, demo), () -> starts.usable(none, demo)),
				Starts.measure("start with " + FIFTY + " sectors, against " + FIVE, 1.2, () -> starts.usable(fifty, demo), () -> starts.usable(five, demo)), live(folder, starts, generated));
	}

	private static Path with(Starts starts, Path none, Path folder, GeneratedSectors generated, int number) throws Exception {
		Path script = copy(none.getParent(), folder);
		List<String> words = new ArrayList<>(List.of(words("features", "install", generated.features().subList(0, number))));
		words.addAll(List.of("--repository", generated.repository().toString(), "--allow-unsigned"));
		starts.call(script, words.toArray(String[]::new));
		return script;
	}

	private static String[] words(String first, String second, List<String> more) {
		return Stream.concat(Stream.of(first, second), more.stream()).toArray(String[]::new);
	}

	/** The sectors of a product that can be removed. */
	private static List<String> sectors(Path product) throws IOException {
		try (Stream<Path> installed = Files.list(product.resolve("features"))) {
			return installed.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(SECTOR)).map(name -> name.substring(0, name.indexOf('_'))).sorted().toList();
		}
	}

	/** In this program, which is a product of its own, and in a copy of it by the director. */
	private Measure live(Path folder, Starts starts, GeneratedSectors generated) throws Exception {
		Path director = copy(Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20"))), folder.resolve("director"));
		String feature = generated.features().getFirst(), sector = generated.ids().getFirst();
		Repository repository = Repository.of(generated.repository().toString()).value();
		Features installed = bundles.getService(bundles.getServiceReference(Features.class));
		List<Double> our = new ArrayList<>(), their = new ArrayList<>();
		for (int turn = 0; turn < INSTALLS; turn++) {
			our.add(time(() -> {
				installed.install(repository, List.of(feature), doubts -> true, Progress.NONE).value();
				if (library.packs().checklist(Set.of(sector), Facts.NONE).stream().noneMatch(item -> item.pack().equals(sector))) throw new IllegalStateException("no checklist of " + sector);
			}));
			installed.remove(List.of(feature), Progress.NONE).value();
			their.add(time(() -> starts.call(director, "-application", "org.eclipse.equinox.p2.director", "-repository", generated.repository().toUri().toString(), "-installIU", feature + ".feature.group")));
			starts.call(director, "-application", "org.eclipse.equinox.p2.director", "-uninstallIU", feature + ".feature.group");
		}
		return new Measure("live install to checklist, against the p2 director", "ms", Medians.median(our), Medians.median(their), 2);
	}

	private static double time(Medians.Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	/** The start script of a copy. */
	private static Path copy(Path product, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(product)) {
			for (Path file : files.toList()) Files.copy(file, target.resolve(product.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
		}
		return target.resolve("safety-workbench");
	}
}
