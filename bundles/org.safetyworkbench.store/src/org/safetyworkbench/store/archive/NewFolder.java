package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.StoreException;

/**
 * The folder of a workspace that is about to be made: nothing is there yet, or what an earlier try from the same source left
 * unfinished. Until it is done a small file says so.
 */
final class NewFolder {

	private static final String SIGN = "restore.unfinished";

	private final Path root;

	NewFolder(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	/** @throws StoreException when something else is there */
	Workspace begin(Source source) throws IOException {
		Path sign = root.resolve(SIGN);
		if (Files.isRegularFile(sign)) {
			if (!Files.readString(sign).equals(source.identity())) throw taken("这个文件夹里有另一份备份没有恢复完", "another backup was not finished in this folder");
		} else if (!isVacant()) throw taken("这个文件夹里已有内容", "there is something in this folder already");
		Files.createDirectories(root);
		Files.writeString(sign, source.identity());
		return new Workspace(root);
	}

	private boolean isVacant() throws IOException {
		if (!Files.exists(root)) return true;
		if (!Files.isDirectory(root)) return false;
		try (Stream<Path> there = Files.list(root)) {
			return there.findAny().isEmpty();
		}
	}

	private StoreException taken(String zh, String en) {
		return new StoreException(Problem.of("restore.taken", zh, en).at(root.toString()).remedy("没有恢复任何内容；请另选一个空的或尚不存在的文件夹", "nothing was restored; choose an empty folder, or one that does not exist"), null);
	}

	void done() throws IOException {
		Files.delete(root.resolve(SIGN));
	}
}
