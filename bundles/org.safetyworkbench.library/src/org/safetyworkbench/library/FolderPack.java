package org.safetyworkbench.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.DocumentPack;
import org.safetyworkbench.spi.PackProvider;

/** A pack that lies on disk: one document, a folder of documents, a bundle project, a jar, or the zip a team ships. */
public final class FolderPack implements PackProvider {

	/** Of all documents together; the largest pack has a hundredth of it. An archive may unfold to any size. */
	private static final int LARGEST = 16 << 20;

	private final Path path;

	private FolderPack(Path path) {
		this.path = path;
	}

	public static FolderPack of(Path path) {
		return new FolderPack(path);
	}

	/** All packs among the bundles of a folder, in the order of their names. */
	public static List<FolderPack> bundlesIn(Path folder) {
		try (Stream<Path> bundles = Files.list(folder)) {
			return bundles.filter(bundle -> Files.isDirectory(bundle.resolve(DocumentPack.FOLDER))).sorted().map(FolderPack::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String origin() {
		return path.toString();
	}

	/** @throws UncheckedIOException when the path cannot be read */
	@Override
	public List<Document> documents() {
		try {
			if (!isArchive()) return read(path);
			try (FileSystem archive = FileSystems.newFileSystem(path, Map.of())) {
				Optional<Path> shipped = shipped(archive.getPath("/plugins"));
				if (shipped.isEmpty()) return read(archive.getPath("/"));
				try (FileSystem jar = FileSystems.newFileSystem(shipped.get(), Map.of())) {
					return read(jar.getPath("/"));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private boolean isArchive() {
		String name = path.getFileName() == null ? "" : path.getFileName().toString();
		return Files.isRegularFile(path) && (name.endsWith(".jar") || name.endsWith(".zip"));
	}

	/** The only jar of an update site, as a team ships it. */
	private static Optional<Path> shipped(Path plugins) throws IOException {
		if (!Files.isDirectory(plugins)) return Optional.empty();
		try (Stream<Path> jars = Files.list(plugins)) {
			List<Path> all = jars.filter(file -> file.toString().endsWith(".jar")).toList();
			return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
		}
	}

	private static List<Document> read(Path root) throws IOException {
		if (Files.isRegularFile(root)) return List.of(new Document(root.getFileName().toString(), text(root, LARGEST)));
		Path inner = root.resolve(DocumentPack.FOLDER);
		Path folder = Files.isDirectory(inner) ? inner : root;
		List<Path> files;
		try (Stream<Path> found = Files.walk(folder)) {
			files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
		}
		List<Document> documents = new ArrayList<>();
		int left = LARGEST;
		for (Path file : files) {
			String text = text(file, left);
			left -= text.length();
			documents.add(new Document(folder.relativize(file).toString(), text));
		}
		return documents;
	}

	private static String text(Path file, int most) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(most + 1);
		}
		if (bytes.length > most) throw new IOException("larger than " + (LARGEST >> 20) + " MB");
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}
}
