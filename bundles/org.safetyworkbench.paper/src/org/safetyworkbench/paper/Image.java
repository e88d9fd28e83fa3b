package org.safetyworkbench.paper;

import java.util.Objects;

/**
 * A picture for a document.
 *
 * @param extension of its format: {@code png} or {@code jpeg}
 * @param width in pixels
 */
public record Image(byte[] bytes, String extension, int width, int height) {

	public Image {
		Objects.requireNonNull(bytes);
		Objects.requireNonNull(extension);
		if (width < 1 || height < 1) throw new IllegalArgumentException("a picture has a size");
	}

	public String media() {
		return "image/" + extension;
	}
}
