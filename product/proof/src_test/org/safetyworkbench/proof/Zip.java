package org.safetyworkbench.proof;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Folders into zip files and out of them. */
final class Zip {

	private Zip() {}

	static Path pack(Path folder, Path zip) throws IOException {
		try (FileSystem target = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
			copy(folder, target.getPath("/"));
		}
		return zip;
	}

	static Path unpack(Path zip, Path folder) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(zip)) {
			copy(archive.getPath("/"), folder);
		}
		return folder;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) Files.createDirectories(target);
				else Files.copy(file, target);
			}
		}
	}
}
