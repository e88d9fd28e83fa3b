package org.safetyworkbench.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/**
 * Where plugins come from: a p2 repository as a folder, a zip or an address.
 *
 * @param place as somebody wrote it
 * @param uri the same for p2
 */
public record Repository(String place, URI uri) {

	public Repository {
		Objects.requireNonNull(place);
		Objects.requireNonNull(uri);
	}

	/** @param place a folder, a zip, or an address that begins with http */
	public static Result<Repository> of(String place) {
		String word = place.strip();
		if (word.isEmpty()) return Result.failed(missing("\"\""));
		try {
			if (word.matches("(?i)https?://.+")) return Result.of(new Repository(word, URI.create(word)));
			Path path = word.startsWith("file:") ? Path.of(URI.create(word)) : Path.of(word);
			Path full = path.toAbsolutePath().normalize();
			if (Files.isDirectory(full)) return Result.of(new Repository(full.toString(), full.toUri()));
			if (Files.isRegularFile(full)) return Result.of(new Repository(full.toString(), URI.create("jar:" + full.toUri() + "!/")));
		} catch (IllegalArgumentException e) {
			return Result.failed(missing(word));
		}
		return Result.failed(missing(word));
	}

	private static Problem missing(String word) {
		return Problem.of("features.repository", "没有这个更新站点：" + word, "there is no such repository: " + word)
				.remedy("填写文件夹、zip文件或http地址", "give a folder, a zip or an http address");
	}
}
