package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.platform.Features;

/** Installs plugins from a repository. */
@Component(service = Command.class, property = Command.NAME + "=features install")
public final class FeaturesInstallCommand implements Command {

	private final Features features;

	@Activate
	public FeaturesInstallCommand(@Reference Features features) {
		this.features = features;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		return FeatureChanges.told(features.install(FeatureChanges.repository(arguments), arguments.words(), FeatureChanges.consent(arguments), Progress.NONE), console);
	}
}
