package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.safetyworkbench.core.Workspace;

/** Evidence, papers and templates in the folder of a workspace. */
final class FolderShelf implements Shelf {

	/** Folders whose files belong to records or to the office; nothing else is ever written. */
	private static final List<String> FOLDERS = List.of("evidence", "papers/kept", "templates");
	private static final Pattern PATH = Pattern.compile("(evidence|papers/kept|templates)(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*){1,3}");

	private final Path root;

	FolderShelf(Workspace workspace) {
		this.root = workspace.root();
	}

	/** Whether a file of that path may be written: it stays in its folder. */
	static boolean isAllowed(String path) {
		return path.length() <= 200 && PATH.matcher(path).matches();
	}

	@Override
	public void files(Listed files) throws IOException, SQLException {
		for (String folder : FOLDERS) {
			if (!Files.isDirectory(root.resolve(folder))) continue;
			try (Stream<Path> found = Files.walk(root.resolve(folder))) {
				for (Iterator<Path> all = found.filter(Files::isRegularFile).iterator(); all.hasNext();) {
					Path file = all.next();
					String path = root.relativize(file).toString().replace('\\', '/');
					if (isAllowed(path) && !path.contains(".part")) files.take(path, Files.size(file));
				}
			}
		}
	}

	@Override
	public OptionalLong size(String path) throws IOException {
		Path file = root.resolve(path);
		return isAllowed(path) && Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
	}

	@Override
	public InputStream open(String path) throws IOException {
		return Files.newInputStream(root.resolve(path));
	}

	/** Whole or not at all. */
	@Override
	public void put(String path, long size, String sha256, InputStream content) throws IOException {
		if (!isAllowed(path)) throw new IllegalArgumentException("no place for a file: " + path);
		Path file = root.resolve(path);
		Files.createDirectories(file.getParent());
		Path beside = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(beside);
		}
	}
}
