package org.safetyworkbench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes in memory that can be filled. Mounting needs an administrator; without one the test is skipped. */
public final class SmallDisk implements AutoCloseable {

	private final Path folder;
	private final Path filler;

	private SmallDisk(Path folder) {
		this.folder = folder;
		filler = folder.resolve("filler");
	}

	public static SmallDisk of(Path folder, int megabytes) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString()) == 0, "no file system can be mounted here");
		return new SmallDisk(folder);
	}

	private static int run(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
		} catch (IOException e) {
			return -1; // no such program here
		}
	}

	public Path folder() {
		return folder;
	}

	/** To the last byte. */
	public void fill() throws IOException {
		try (OutputStream out = Files.newOutputStream(filler)) {
			for (byte[] block = new byte[4096];;) out.write(block);
		} catch (IOException e) {
			if (!Files.exists(filler)) throw e;
		}
	}

	public void free() throws IOException {
		Files.deleteIfExists(filler);
	}

	@Override
	public void close() throws IOException {
		try {
			run("umount", "-l", folder.toString());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
