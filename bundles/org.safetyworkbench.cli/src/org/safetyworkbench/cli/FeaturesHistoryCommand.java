package org.safetyworkbench.cli;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Features;

/** The former states of the plugins that can be gone back to. */
@Component(service = Command.class, property = Command.NAME + "=features history")
public final class FeaturesHistoryCommand implements Command {

	private final Features features;

	@Activate
	public FeaturesHistoryCommand(@Reference Features features) {
		this.features = features;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<Features.State> states = FeaturesListCommand.value(features.history());
		console.answer(() -> JsonObject.of("states", states.stream().map(state -> JsonObject.of("at", state.at().toString(), "features", state.features().stream().map(FeaturesHistoryCommand::word).toList())).toList()),
				() -> console.table(states.stream().map(state -> List.of(state.at().toString(), String.join(", ", state.features().stream().map(FeaturesHistoryCommand::word).toList()))).toList()));
		return Exit.DONE;
	}

	private static String word(Feature feature) {
		return feature.shortId() + " " + feature.version();
	}
}
