package org.safetyworkbench.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors save in different ways; each is told. */
class FolderWatchTest {

	@TempDir
	Path folder;
	private final Semaphore told = new Semaphore(0);

	private FolderWatch watch(Path place) throws IOException {
		return FolderWatch.of(place, told::release, failure -> {
			throw new AssertionError(failure);
		});
	}

	private void isTold() throws InterruptedException {
		assertThat(told.tryAcquire(30, TimeUnit.SECONDS)).as("told").isTrue();
		told.drainPermits();
	}

	@Test
	void aFileWrittenInItsPlaceOrPutInTheOldOnesPlaceIsTold() throws Exception {
		Path documents = Files.createDirectory(folder.resolve("SAFETY-INF"));
		Path file = Files.writeString(documents.resolve("items.yaml"), "items: []\n");
		try (FolderWatch watch = watch(folder)) {
			assertThat(watch).isNotNull();
			Files.writeString(file, "items: [] # more\n");
			isTold();
			Files.move(Files.writeString(documents.resolve("items.yaml~"), "items: [] # other\n"), file, StandardCopyOption.REPLACE_EXISTING);
			isTold();
		}
	}

	@Test
	void aFolderThatComesLaterIsWatchedFromThenOn() throws Exception {
		Path project = folder.resolve("fairs");
		try (FolderWatch watch = watch(project)) {
			assertThat(watch).isNotNull();
			Path documents = Files.createDirectories(project.resolve("SAFETY-INF"));
			isTold();
			Files.writeString(documents.resolve("pack.yaml"), "schemaVersion: 2\n");
			isTold();
		}
	}
}
