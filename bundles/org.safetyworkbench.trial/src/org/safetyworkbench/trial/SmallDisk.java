package org.safetyworkbench.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of a few megabytes in memory that can be filled. Mounting needs an administrator. */
public final class SmallDisk implements AutoCloseable {

	private static final int BLOCK = 4096;

	private final Path folder;
	private final Path filler;

	private SmallDisk(Path folder) {
		this.folder = folder;
		filler = folder.resolve("filler");
	}

	/** Empty where nobody may mount. */
	public static Optional<SmallDisk> of(Path folder, int megabytes) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString()) == 0;
		return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
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
			for (byte[] block = new byte[BLOCK];;) out.write(block);
		} catch (IOException e) {
			if (!Files.exists(filler)) throw e;
		}
	}

	/** Fills it so that so much is left. */
	public void leave(int kilobytes) throws IOException {
		long room = Files.getFileStore(folder).getUsableSpace() - kilobytes * 1024L;
		try (OutputStream out = Files.newOutputStream(filler)) {
			for (byte[] block = new byte[BLOCK]; room >= BLOCK; room -= BLOCK) out.write(block);
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
