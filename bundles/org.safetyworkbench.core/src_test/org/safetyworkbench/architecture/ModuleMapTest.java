package org.safetyworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The dependency law of docs/architecture.md, read from every manifest, and the module map in docs/module-map.md.
 *
 * <p>When the map is out of date run the tests of this bundle with {@code -DwriteDocs=true} and commit the file.
 */
class ModuleMapTest {

	private static final String PREFIX = "org.safetyworkbench.";
	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final Path MAP = BUNDLES.resolveSibling("docs/module-map.md");

	/** Which kinds of bundles each kind may see: arrows go inwards. */
	private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
			Map.entry("core", Set.of()),
			Map.entry("spi", Set.of("core")),
			Map.entry("rules", Set.of("core", "spi", "lib")),
			Map.entry("library", Set.of("core", "spi", "rules")),
			Map.entry("guard", Set.of("core", "spi")),
			Map.entry("testkit", Set.of("core", "spi", "library")),
			Map.entry("workshop", Set.of("core", "spi", "library", "testkit")),
			Map.entry("store", Set.of("core")),
			Map.entry("store.derby", Set.of("core", "store")),
			Map.entry("store.postgres", Set.of("core", "store")),
			Map.entry("slice", Set.of("core", "spi", "rules", "library", "guard", "store", "slice", "lib")),
			Map.entry("face", Set.of("core", "spi", "rules", "library", "guard", "testkit", "workshop", "store", "slice", "lib", "face")),
			Map.entry("pack", Set.of("core", "spi")),
			Map.entry("lib", Set.of()),
			Map.entry("support", Set.of("core", "spi", "rules", "library", "guard", "testkit", "workshop", "store", "store.derby", "store.postgres", "slice", "face", "pack", "lib", "support")));

	private static final Set<String> SLICES = Set.of("office", "evidence", "register", "inspection", "hazard", "duty", "paper", "exchange", "risk", "statistics", "platform");
	private static final Set<String> FACES = Set.of("ui", "cli");

	/** Who alone may see a family of packages or bundles. */
	private static final Map<String, Set<String>> PRISONS = Map.ofEntries(
			Map.entry("dev.cel", Set.of("rules", "lib.cel", "bench")),
			Map.entry("org.eclipse.persistence", Set.of("store")),
			Map.entry("org.apache.derby", Set.of("store.derby")),
			Map.entry("org.postgresql", Set.of("store.postgres")),
			Map.entry("org.eclipse.equinox.p2", Set.of("platform")),
			Map.entry("com.drew", Set.of("evidence", "lib.exif")),
			Map.entry("org.apache.poi", Set.of("paper", "exchange", "lib.poi", "itest")),
			Map.entry("org.dhatim", Set.of("exchange", "paper", "itest", "bench")),
			Map.entry("org.eclipse.swt", Set.of("ui", "uitest", "bench", "bare")),
			Map.entry("org.eclipse.swtchart", Set.of("ui")),
			Map.entry("org.eclipse.ui", Set.of("ui", "uitest", "bench", "bare")));

	private record Bundle(String name, Set<String> needs, Set<String> foreign) {

		String kind() {
			if (name.startsWith("lib.")) return "lib";
			if (name.equals("laws") || name.startsWith("sector.") || name.startsWith("jurisdiction.")) return "pack";
			if (SLICES.contains(name)) return "slice";
			if (FACES.contains(name)) return "face";
			return MAY_SEE.containsKey(name) ? name : "support";
		}
	}

	@Test
	void arrowsGoInwardsOnly() throws IOException {
		List<String> breaches = bundles().stream()
				.flatMap(b -> b.needs.stream().filter(n -> !MAY_SEE.get(b.kind()).contains(new Bundle(n, Set.of(), Set.of()).kind()))
						.map(n -> b.name + " must not see " + n))
				.toList();
		assertThat(breaches).as("see docs/architecture.md, dependency law").isEmpty();
	}

	@Test
	void slicesHaveNoCycles() throws IOException {
		Map<String, Bundle> byName = new TreeMap<>();
		bundles().forEach(b -> byName.put(b.name, b));
		for (Bundle bundle : byName.values()) assertThat(reachable(bundle, byName)).as(bundle.name + " reaches itself").doesNotContain(bundle.name);
	}

	@Test
	void librariesStayInTheirPrisons() throws IOException {
		List<String> breaches = bundles().stream()
				.flatMap(b -> PRISONS.entrySet().stream()
						.filter(prison -> !prison.getValue().contains(b.name) && b.foreign.stream().anyMatch(f -> f.equals(prison.getKey()) || f.startsWith(prison.getKey() + ".")))
						.map(prison -> b.name + " must not see " + prison.getKey()))
				.filter(breach -> !breach.startsWith("nl."))
				.toList();
		assertThat(breaches).isEmpty();
	}

	@Test
	void moduleMapIsUpToDate() throws IOException {
		String map = map(bundles());
		if (Boolean.getBoolean("writeDocs")) Files.writeString(MAP, map);
		assertThat(MAP).as("mend it: ./verify docs").hasContent(map);
	}

	private static Set<String> reachable(Bundle from, Map<String, Bundle> byName) {
		Set<String> seen = new TreeSet<>();
		var open = new java.util.ArrayDeque<>(from.needs);
		while (!open.isEmpty()) {
			String next = open.pop();
			if (seen.add(next) && byName.containsKey(next)) open.addAll(byName.get(next).needs);
		}
		return seen;
	}

	private static String map(List<Bundle> bundles) {
		StringBuilder map = new StringBuilder("# Module map\n\nGenerated from the manifests by `ModuleMapTest`; do not edit. An arrow says \"sees\".\n\n| ring | bundle | sees |\n|---|---|---|\n");
		for (String ring : List.of("core", "spi", "rules", "library", "guard", "testkit", "workshop", "store", "store.derby", "store.postgres", "slice", "face", "pack", "lib", "support"))
			for (Bundle b : bundles) if (b.kind().equals(ring)) map.append("| ").append(ringName(ring)).append(" | `").append(b.name).append("` | ").append(String.join(", ", b.needs)).append(" |\n");
		map.append("\n```mermaid\nflowchart TD\n");
		for (Bundle b : bundles)
			if (!Set.of("pack", "lib", "support").contains(b.kind())) b.needs.stream().filter(n -> !n.startsWith("lib.")).forEach(n -> map.append("  ").append(b.name.replace('.', '_')).append(" --> ").append(n.replace('.', '_')).append('\n'));
		return map.append("```\n").toString();
	}

	private static String ringName(String kind) {
		return switch (kind) {
			case "core", "spi", "rules", "library", "guard", "store", "store.derby", "store.postgres" -> "kernel";
			case "testkit", "workshop" -> "authoring";
			default -> kind;
		};
	}

	private static List<Bundle> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(BUNDLES)) {
			return folders.filter(f -> f.getFileName().toString().startsWith(PREFIX) && Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted().map(ModuleMapTest::read).toList();
		}
	}

	private static Bundle read(Path folder) {
		try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			Attributes manifest = new Manifest(in).getMainAttributes();
			Set<String> needs = new TreeSet<>();
			Set<String> foreign = new TreeSet<>();
			for (String header : List.of("Require-Bundle", "Fragment-Host", "Import-Package"))
				for (String name : names(manifest.getValue(header)))
					if (!name.startsWith(PREFIX)) foreign.add(name);
					else needs.add(header.equals("Import-Package") ? bundleOf(name.substring(PREFIX.length())) : name.substring(PREFIX.length()));
			String name = folder.getFileName().toString().substring(PREFIX.length());
			needs.remove(name);
			return new Bundle(name, needs, foreign);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** The bundle that owns a package of ours: the longest bundle name the package starts with. */
	private static String bundleOf(String pack) {
		for (String name = pack;; name = name.substring(0, name.lastIndexOf('.'))) {
			if (Files.isDirectory(BUNDLES.resolve(PREFIX + name)) || name.indexOf('.') < 0) return name;
		}
	}

	/** Names of a manifest header: clauses split at commas outside quotes, attributes cut off. */
	private static List<String> names(String header) {
		return header == null ? List.of() : Stream.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(clause -> clause.replaceAll(";.*", "").strip()).toList();
	}
}
