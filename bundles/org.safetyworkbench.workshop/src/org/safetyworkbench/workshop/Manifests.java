package org.safetyworkbench.workshop;

import java.nio.charset.StandardCharsets;

/** How text is written where Java's old formats want it. */
final class Manifests {

	private Manifests() {}

	/** Lines of a manifest are at most 72 bytes long and go on in the next one after a space. */
	static String folded(String manifest) {
		StringBuilder folded = new StringBuilder();
		manifest.lines().forEach(line -> {
			int bytes = 0;
			for (int c : line.codePoints().toArray()) {
				String character = Character.toString(c);
				int size = character.getBytes(StandardCharsets.UTF_8).length;
				if (bytes + size > 70) {
					folded.append("\n ");
					bytes = 1;
				}
				folded.append(character);
				bytes += size;
			}
			folded.append('\n');
		});
		return folded.toString();
	}

	/** For properties, which p2 reads as Latin-1. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char c : text.toCharArray()) escaped.append(c < 128 && c != '\\' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
		return escaped.toString();
	}
}
