package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a product is, line by line: its files, its bundles with their start levels, what p2 was told to install, how Equinox is
 * configured, the texts of its scripts. Two products with the same lines do the same.
 */
final class Contents {

	/** Made at run time, or another each time a product is made. */
	private static final Set<String> NOT_COMPARED = Set.of("p2", "artifacts.xml", "jre", "licences");
	/** What composing adds beside what a spec says of features: files that are empty or say the default. */
	private static final Set<String> ADDED = Set.of("workbench.properties", "configuration/trust.properties", "configuration/config.ini");

	private Contents() {}

	static SortedSet<String> of(Path product) throws IOException {
		SortedSet<String> lines = new TreeSet<>();
		try (Stream<Path> files = Files.walk(product)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = product.relativize(file).toString();
				if (isCompared(name)) lines.add(name);
			}
		}
		Files.readAllLines(product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info")).stream().filter(line -> !line.startsWith("#")).map(line -> "bundle " + line).forEach(lines::add);
		Properties configuration = new Properties();
		try (Reader in = Files.newBufferedReader(product.resolve("configuration/config.ini"))) {
			configuration.load(in);
		}
		configuration.forEach((key, value) -> lines.add("configuration " + key + " = " + value));
		for (String script : new String[] { "safety-workbench", "eclipse.ini", "product.spec.yaml" }) lines.add(script + ":\n" + Files.readString(product.resolve(script)));
		return lines;
	}

	private static boolean isCompared(String name) {
		return !NOT_COMPARED.contains(name.replaceAll("/.*", "")) && !ADDED.contains(name) && !name.matches("configuration/org\\.eclipse\\.(osgi|core\\.runtime)/.*");
	}

	/** Lines that only one of two has; the first's with a minus, the second's with a plus. */
	static SortedSet<String> difference(Path one, Path other) throws IOException {
		SortedSet<String> first = of(one);
		SortedSet<String> second = of(other);
		return Stream.concat(first.stream().filter(line -> !second.contains(line)).map(line -> "- " + line), second.stream().filter(line -> !first.contains(line)).map(line -> "+ " + line))
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
