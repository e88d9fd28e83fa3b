package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The repository of a former release: the one just built with an older qualifier in every unit, feature and manifest of ours, so
 * that p2, Equinox and dpkg see what they see when a release follows another.
 */
final class Earlier {

	static final String THEN = "202601010000";
	private static final Pattern QUALIFIER = Pattern.compile("name='org\\.safetyworkbench\\.core' version='0\\.1\\.0\\.(\\d{12})'");
	/** Of files that are changed the register no longer knows sizes and hashes. */
	private static final Pattern OURS = Pattern.compile("(<artifact [^>]*version='[^']*" + THEN + "'>\\s*)<properties.*?</properties>", Pattern.DOTALL);

	private final Path folder;
	private final String now;

	private Earlier(Path folder, String now) {
		this.folder = folder;
		this.now = now;
	}

	/** Makes it in an empty folder. */
	static Path in(Path folder) {
		try {
			new Earlier(Files.createDirectories(folder), qualifier()).write();
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String qualifier() throws IOException {
		Matcher found = QUALIFIER.matcher(document("content"));
		if (!found.find()) throw new IllegalStateException("the repository has no core");
		return found.group(1);
	}

	private static String document(String name) throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(Product.REPOSITORY.resolve(name + ".jar"))) {
			return Files.readString(jar.getPath(name + ".xml"));
		}
	}

	private void write() throws IOException {
		Files.writeString(folder.resolve("content.xml"), document("content").replace(now, THEN));
		Files.writeString(folder.resolve("artifacts.xml"), OURS.matcher(document("artifacts").replace(now, THEN)).replaceAll("$1"));
		for (String kind : List.of("plugins", "features", "binary")) {
			Files.createDirectory(folder.resolve(kind));
			try (Stream<Path> files = Files.list(Product.REPOSITORY.resolve(kind))) {
				for (Path file : files.toList()) copy(file, folder.resolve(kind).resolve(file.getFileName().toString().replace(now, THEN)));
			}
		}
	}

	private void copy(Path from, Path to) throws IOException {
		boolean isOurs = !from.getFileName().equals(to.getFileName());
		Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
		if (!isOurs || !to.toString().endsWith(".jar")) return;
		try (FileSystem jar = FileSystems.newFileSystem(to)) {
			for (String name : List.of("META-INF/MANIFEST.MF", "feature.xml")) {
				Path document = jar.getPath(name);
				if (Files.exists(document)) Files.writeString(document, Files.readString(document).replace(now, THEN));
			}
		}
	}
}
