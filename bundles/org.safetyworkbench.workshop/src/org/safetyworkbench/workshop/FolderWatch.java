package org.safetyworkbench.workshop;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.safetyworkbench.spi.DocumentPack;

/** Tells when documents of a folder were saved, however an editor does it: in their place, or by other files in the place of the old. */
public final class FolderWatch implements AutoCloseable {

	/** Milliseconds without a further change after which one is told: saving one file takes an editor several steps. */
	private static final int SETTLED = 60;
	private static final WatchEvent.Kind<?>[] ANY = { StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE };

	private final Path folder;
	private final Runnable changed;
	private final Consumer<IOException> broken;
	private final WatchService service;

	private FolderWatch(Path folder, Runnable changed, Consumer<IOException> broken) throws IOException {
		this.folder = folder.toAbsolutePath();
		this.changed = changed;
		this.broken = broken;
		service = folder.getFileSystem().newWatchService();
	}

	/**
	 * Watches until it is closed.
	 *
	 * @param changed called after each change on a thread of its own
	 * @param broken called there once when the system cannot watch any longer
	 * @throws IOException when the system cannot watch
	 */
	public static FolderWatch of(Path folder, Runnable changed, Consumer<IOException> broken) throws IOException {
		FolderWatch watch = new FolderWatch(folder, changed, broken);
		try {
			watch.register();
		} catch (IOException e) {
			watch.close();
			throw e;
		}
		Thread.ofPlatform().daemon().name("watching " + folder).start(watch::run);
		return watch;
	}

	/** Folders come and go as well, so this is done after each change; those that are watched already stay so. */
	private void register() throws IOException {
		Path there = folder;
		while (!Files.isDirectory(there)) there = there.getParent();
		there.register(service, ANY);
		Path documents = folder.resolve(DocumentPack.FOLDER);
		if (!Files.isDirectory(documents)) return;
		try (Stream<Path> inside = Files.walk(documents)) {
			for (Path inner : inside.filter(Files::isDirectory).toList()) inner.register(service, ANY);
		}
	}

	private void run() {
		try {
			for (WatchKey key = service.take();; key = service.take()) {
				settle(key);
				register();
				changed.run();
			}
		} catch (ClosedWatchServiceException | InterruptedException e) {
			// nobody looks any more
		} catch (IOException e) {
			broken.accept(e);
		}
	}

	private void settle(WatchKey first) throws InterruptedException {
		for (WatchKey key = first; key != null; key = service.poll(SETTLED, TimeUnit.MILLISECONDS)) {
			List<WatchEvent<?>> told = key.pollEvents();
			key.reset();
			if (told.isEmpty()) return;
		}
	}

	@Override
	public void close() {
		try {
			service.close();
		} catch (IOException e) {
			System.getLogger(FolderWatch.class.getName()).log(System.Logger.Level.DEBUG, "the watch of " + folder + " was gone already", e);
		}
	}
}
