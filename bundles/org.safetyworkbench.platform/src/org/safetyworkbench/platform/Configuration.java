package org.safetyworkbench.platform;

import java.net.URI;
import java.nio.file.Path;

import org.osgi.framework.BundleContext;

/** Where this program keeps its configuration. */
final class Configuration {

	private Configuration() {}

	/** The folder {@code configuration} of the program. */
	static Path of(BundleContext context) {
		return Path.of(URI.create(context.getProperty("osgi.configuration.area").replace(" ", "%20")));
	}
}
