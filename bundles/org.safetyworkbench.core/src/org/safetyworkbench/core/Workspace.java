package org.safetyworkbench.core;

import java.nio.file.Path;

/**
 * Where one office's data lie: the database, papers and settings under one folder. Registered as a service by the
 * application that runs (the window: the instance area; the command line: {@code --workspace} or a temporary folder).
 */
public record Workspace(Path root) {

	public Workspace {
		root = root.toAbsolutePath().normalize();
	}

	public Path database() {
		return root.resolve("database");
	}

	public Path papers() {
		return root.resolve("papers");
	}

	public Path settings() {
		return root.resolve("settings.properties");
	}
}
