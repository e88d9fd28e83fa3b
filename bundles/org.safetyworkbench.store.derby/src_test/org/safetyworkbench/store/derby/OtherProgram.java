package org.safetyworkbench.store.derby;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;

/** Another program on the same workspace: writes without committing, or holds it open, until it is killed. */
final class OtherProgram {

	private OtherProgram() {}

	public static void main(String[] arguments) throws Exception {
		OpenStore store = Stores.open(new Workspace(Path.of(arguments[0])), new DerbyDatabase(), List.of(TestSchema.things()));
		store.write(Author.of("other"), session -> {
			for (int i = 0; i < 20_000; i++) StoreTest.add(session, i, "half " + i);
			try {
				Files.createFile(Path.of(arguments[1]));
				Thread.sleep(600_000);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
			return null;
		});
	}

	/** Starts it and waits until it is in the middle of its work. */
	static Process start(Path workspace, Path sign) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
				OtherProgram.class.getName(), workspace.toString(), sign.toString()).inheritIO().start();
		while (!Files.exists(sign)) {
			if (!process.isAlive()) throw new IllegalStateException("it ended early with " + process.exitValue());
			Thread.onSpinWait();
		}
		return process;
	}
}
