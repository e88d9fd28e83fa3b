package org.safetyworkbench.store.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The manifest of a backup while it is being written: its lines wait in a file, since they belong behind the parts they tell of and
 * an office may have millions of files.
 */
final class ManifestWriter implements AutoCloseable {

	private final Path waiting;
	private final OutputStream lines;
	private final MessageDigest digest = Hashes.sha256();
	private boolean isEmpty = true;

	/** @param waiting where the lines wait; deleted at the end */
	ManifestWriter(Path waiting) throws IOException {
		this.waiting = waiting;
		lines = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
	}

	void add(String line) throws IOException {
		byte[] bytes = (isEmpty ? line : "\n" + line).getBytes(StandardCharsets.UTF_8);
		isEmpty = false;
		digest.update(bytes);
		lines.write(bytes);
	}

	/** Writes all lines. @return their hash */
	String to(OutputStream out) throws IOException {
		lines.close();
		Files.copy(waiting, out);
		return Hashes.of(digest);
	}

	@Override
	public void close() throws IOException {
		lines.close();
		Files.deleteIfExists(waiting);
	}
}
