package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Room set aside while the program is changed, and what its small files held before. p2 writes them in place, one after the other,
 * and does not tell when the disk was full for the last of them: with this room the change is completed, or the files are as they were.
 */
final class Reserve implements AutoCloseable {

	/** More than p2 writes about itself in one change. */
	private static final int ROOM = 1 << 20;
	private static final List<String> FILES = List.of("artifacts.xml", "configuration/config.ini", "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");

	private final Path room;
	private final Map<Path, byte[]> before;

	private Reserve(Path room, Map<Path, byte[]> before) {
		this.room = room;
		this.before = before;
	}

	/** Fails where there is no room; nothing was touched then. */
	static Reserve in(Path program) throws IOException {
		Map<Path, byte[]> before = new LinkedHashMap<>();
		for (String file : FILES) if (Files.exists(program.resolve(file))) before.put(program.resolve(file), Files.readAllBytes(program.resolve(file)));
		Reserve reserve = new Reserve(program.resolve("p2").resolve("reserve"), before);
		try {
			Files.write(reserve.room, new byte[ROOM]);
			return reserve;
		} catch (IOException e) {
			reserve.close();
			throw e;
		}
	}

	/** Gives the room back, for what is still to be written. */
	void release() throws IOException {
		Files.deleteIfExists(room);
	}

	/** Brings the files back. */
	void restore() throws IOException {
		release();
		for (Map.Entry<Path, byte[]> file : before.entrySet()) {
			Path whole = Files.write(file.getKey().resolveSibling(file.getKey().getFileName() + ".whole"), file.getValue());
			Files.move(whole, file.getKey(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	@Override
	public void close() throws IOException {
		release();
	}
}
