package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.platform.Features;

/** Brings plugins to the newest version of a repository. */
@Component(service = Command.class, property = Command.NAME + "=features update")
public final class FeaturesUpdateCommand implements Command {

	private final Features features;

	@Activate
	public FeaturesUpdateCommand(@Reference Features features) {
		this.features = features;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		return FeatureChanges.told(features.update(FeatureChanges.repository(arguments), arguments.words(), FeatureChanges.consent(arguments), Progress.NONE), console);
	}
}
