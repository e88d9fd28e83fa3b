package org.safetyworkbench.platform;

import java.net.URI;
import java.nio.file.Path;

import org.osgi.framework.BundleContext;

/** Where this program lies. A user who may not write there has a configuration of their own elsewhere, which does not count here. */
final class Installation {

	private Installation() {}

	/** The program's folder. */
	static Path of(BundleContext context) {
		return Path.of(URI.create(context.getProperty("osgi.install.area").replace(" ", "%20")));
	}

	/** The file that says whom to trust. */
	static Path trust(Path program) {
		return program.resolve("configuration").resolve(Trust.FILE);
	}
}
