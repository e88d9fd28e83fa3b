package org.safetyworkbench.platform;

import java.util.Objects;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;

/**
 * A plugin, installed or offered by a repository.
 *
 * @param id full id, such as {@code org.safetyworkbench.feature.sector.lodging}
 * @param origin repository it came from or is offered by; empty when it came with the program
 * @param signature who signed it; of an offered one it is known only when it is fetched
 */
public record Feature(String id, String version, Text name, String origin, Signature signature) {

	/** What a plugin brings. */
	public enum Kind {
		SECTOR("行业", "sector"), JURISDICTION("属地", "jurisdiction"), OTHER("其他", "other");

		private final Text label;

		Kind(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}
	}

	static final String OURS = "org.safetyworkbench.feature.";

	public Feature {
		Objects.requireNonNull(id);
		Objects.requireNonNull(version);
		Objects.requireNonNull(name);
		Objects.requireNonNull(origin);
		Objects.requireNonNull(signature);
	}

	public Kind kind() {
		String dotted = "." + id; // teams' own begin with sector. or jurisdiction.
		if (dotted.contains(".sector.")) return Kind.SECTOR;
		return dotted.contains(".jurisdiction.") ? Kind.JURISDICTION : Kind.OTHER;
	}

	/** The id as people write it: ours without the common beginning. */
	public String shortId() {
		return id.startsWith(OURS) ? id.substring(OURS.length()) : id;
	}

	/** Whether somebody who wrote this word means this plugin: the id, or its end after a dot, with or without the {@code .feature} of teams' own. */
	public boolean isMeantBy(String word) {
		return Stream.of(word, word + ".feature").anyMatch(end -> ("." + id).endsWith("." + end));
	}

	/** Whether a feature of that id is a plugin at all, not a part of the program. */
	static boolean isPlugin(String id) {
		return !id.startsWith(OURS) || id.contains(".sector.") || id.contains(".jurisdiction.");
	}
}
