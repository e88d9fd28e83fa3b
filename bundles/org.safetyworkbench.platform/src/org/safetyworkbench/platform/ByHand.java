package org.safetyworkbench.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody changed of the plugins a product came with.
 *
 * @param plugins those installed by hand, by id
 * @param removed ids of those that came with the product and were removed
 */
record ByHand(Map<String, Plugin> plugins, Set<String> removed) {

	static final ByHand NOTHING = new ByHand(Map.of(), Set.of());

	private static final String HEAD = "# plugins installed (+) or removed (-) by hand; the first start after an upgrade brings the program back to this\n";

	/** @param origin repository it came from, as somebody wrote it */
	record Plugin(String id, String version, String origin) {}

	ByHand {
		plugins = Map.copyOf(plugins);
		removed = Set.copyOf(removed);
	}

	/** Reads lines such as {@code + cn.example.feature.sector.fireworks 1.0.0 http://intranet/site} and {@code - ID}. */
	static ByHand of(Stream<String> lines) {
		Map<String, Plugin> plugins = new LinkedHashMap<>();
		Set<String> removed = new TreeSet<>();
		lines.map(line -> line.split(" ", 4)).forEach(words -> {
			if (words.length == 4 && words[0].equals("+")) plugins.put(words[1], new Plugin(words[1], words[2], words[3]));
			if (words.length == 2 && words[0].equals("-")) removed.add(words[1]);
		});
		return new ByHand(plugins, removed);
	}

	String text() {
		Stream<String> come = new TreeMap<>(plugins).values().stream().map(plugin -> "+ " + plugin.id() + " " + plugin.version() + " " + plugin.origin());
		return Stream.concat(come, removed.stream().sorted().map(id -> "- " + id)).collect(Collectors.joining("\n", HEAD, "\n"));
	}

	/** What it is after one more change; a plugin that waits to be brought back goes on waiting unless it was installed or removed. */
	ByHand after(Change change, Collection<Feature> installed) {
		Map<String, Plugin> now = new TreeMap<>(plugins);
		Set<String> gone = new TreeSet<>(removed);
		change.removed().forEach(feature -> {
			now.remove(feature.id());
			if (feature.origin().isEmpty()) gone.add(feature.id());
		});
		installed.forEach(feature -> {
			gone.remove(feature.id());
			if (feature.origin().isEmpty()) now.remove(feature.id());
			else now.put(feature.id(), new Plugin(feature.id(), feature.version(), feature.origin()));
		});
		return new ByHand(now, gone);
	}

	/** The same without plugins nobody waits for any longer. */
	ByHand without(Collection<String> ids) {
		Map<String, Plugin> left = new TreeMap<>(plugins);
		left.keySet().removeAll(ids);
		return new ByHand(left, removed);
	}

	/** Plugins that are not there, in no version. */
	List<Plugin> missing(Collection<Feature> installed) {
		Set<String> there = installed.stream().map(Feature::id).collect(Collectors.toSet());
		return plugins.values().stream().filter(plugin -> !there.contains(plugin.id())).sorted((a, b) -> a.id().compareTo(b.id())).toList();
	}
}
