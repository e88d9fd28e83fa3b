package org.safetyworkbench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A photograph on a paper.
 *
 * @param caption the words under it
 * @param content the picture in a format Java reads, upright; asked for when the paper is filled
 */
public record Photo(String caption, Supplier<byte[]> content) {

	public Photo {
		Objects.requireNonNull(caption);
		Objects.requireNonNull(content);
	}

	public static Photo of(Path file, String caption) {
		return new Photo(caption, () -> {
			try {
				return Files.readAllBytes(file);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
