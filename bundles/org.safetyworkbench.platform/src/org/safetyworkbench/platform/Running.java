package org.safetyworkbench.platform;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
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
	 * @param added those that came
	 * @return whether only a restart makes the change work
	 */
	boolean follow(Collection<String> names, Collection<String> added) {
		try {
			configurator.applyConfiguration();
		} catch (IOException e) {
			System.getLogger(Running.class.getName()).log(System.Logger.Level.WARNING, "the running program did not follow", e);
			return true;
		}
		FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
		Set<Bundle> changed = new HashSet<>(Stream.of(context.getBundles()).filter(bundle -> names.contains(bundle.getSymbolicName())).toList());
		if (!wiring.resolveBundles(changed)) return true;
		if (wiring.getRemovalPendingBundles().stream().anyMatch(bundle -> names.contains(bundle.getSymbolicName()))) return true;
		return !changed.stream().map(Bundle::getSymbolicName).collect(Collectors.toSet()).containsAll(added) || !changed.stream().allMatch(Running::starts);
	}

	/** The framework starts a bundle when it is resolved, unless somebody holds it in just that moment: then it says so in the log only. */
	private static boolean starts(Bundle bundle) {
		boolean isFragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
		if (isFragment || bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) == null) return true;
		try {
			bundle.start(Bundle.START_ACTIVATION_POLICY);
			return true;
		} catch (BundleException e) {
			System.getLogger(Running.class.getName()).log(System.Logger.Level.WARNING, bundle + " does not start", e);
			return false;
		}
	}
}
