package org.safetyworkbench.platform;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;

/** The program that runs, which follows a change of what is installed without a restart where it can. */
final class Running {

	private final BundleContext context;
	private final Configurator configurator;

	Running(BundleContext context, Configurator configurator) {
		this.context = context;
		this.configurator = configurator;
	}

	/**
	 * Brings the bundles of the running program to those that are installed.
	 *
	 * @param names the bundles that came, went or changed
	 * @return whether only a restart makes the change work
	 */
	boolean follow(Collection<String> names) {
		try {
			configurator.applyConfiguration();
		} catch (IOException e) {
			System.getLogger(Running.class.getName()).log(System.Logger.Level.WARNING, "the running program did not follow", e);
			return true;
		}
		FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
		Set<Bundle> changed = new HashSet<>(Stream.of(context.getBundles()).filter(bundle -> names.contains(bundle.getSymbolicName())).toList());
		if (!wiring.resolveBundles(changed)) return true;
		return wiring.getRemovalPendingBundles().stream().anyMatch(bundle -> names.contains(bundle.getSymbolicName()));
	}
}
