package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.platform.Features;

/** Goes back to the plugins there were before the last change. */
@Component(service = Command.class, property = Command.NAME + "=features rollback")
public final class FeaturesRollbackCommand implements Command {

	private final Features features;

	@Activate
	public FeaturesRollbackCommand(@Reference Features features) {
		this.features = features;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		return FeatureChanges.told(features.rollBack(Progress.NONE), console);
	}
}
