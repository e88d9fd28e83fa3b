package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.platform.Features;

/** Removes plugins; records made with them stay readable. */
@Component(service = Command.class, property = Command.NAME + "=features remove")
public final class FeaturesRemoveCommand implements Command {

	private final Features features;

	@Activate
	public FeaturesRemoveCommand(@Reference Features features) {
		this.features = features;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		return FeatureChanges.told(features.remove(arguments.words(), Progress.NONE), console);
	}
}
