package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Settings;

/**
 * A shared database, and as whom its administrator goes there.
 *
 * @param url {@code jdbc:postgresql://host:port/name}
 * @param certificate file that proves the server, empty for the usual place
 */
public record Target(String url, String user, String certificate) {

	public Target {
		Objects.requireNonNull(url);
		Objects.requireNonNull(user);
		Objects.requireNonNull(certificate);
	}

	/** The settings of a desk that uses it, without the administrator's name. */
	Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put(Settings.DATABASE_URL, url);
		if (!certificate.isEmpty()) settings.put(Settings.DATABASE_CERTIFICATE, Path.of(certificate).toAbsolutePath().toString());
		return settings;
	}

	/** A workspace without records that leads there, for the time of an administrator's work. */
	Errand errand() {
		try {
			Errand errand = new Errand(new Workspace(Files.createTempDirectory("safety-workbench-errand-")));
			Map<String, String> settings = settings();
			settings.put(Settings.DATABASE_USER, user);
			new Settings(errand.workspace()).put(settings);
			return errand;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Deleted when it is done. */
	record Errand(Workspace workspace) implements AutoCloseable {

		@Override
		public void close() {
			try {
				Files.deleteIfExists(workspace.settings());
				Files.deleteIfExists(workspace.root());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
