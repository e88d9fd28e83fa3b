package org.safetyworkbench.cli;

import java.util.List;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.platform.Change;
import org.safetyworkbench.platform.Consent;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Repository;

/** What the commands that change the plugins have in common: whom they ask, and how they tell what was done. */
final class FeatureChanges {

	private FeatureChanges() {}

	static Repository repository(Arguments arguments) {
		return FeaturesListCommand.value(Repository.of(arguments.needed("--repository")));
	}

	static Consent consent(Arguments arguments) {
		return arguments.has("--allow-unsigned") ? Consent.YES : Consent.NO;
	}

	static Exit told(Result<Change> result, Console console) {
		Change change = FeaturesListCommand.value(result);
		console.answer(() -> JsonObject.of("added", objects(change.added(), console), "removed", objects(change.removed(), console), "needsRestart", change.needsRestart()), () -> {
			change.removed().forEach(feature -> console.line("- " + feature.shortId() + " " + feature.version() + " " + console.text(feature.name())));
			change.added().forEach(feature -> console.line("+ " + feature.shortId() + " " + feature.version() + " " + console.text(feature.name())));
			if (change.added().isEmpty() && change.removed().isEmpty()) console.line("没有需要改动的", "nothing to change");
		});
		return Exit.DONE;
	}

	private static List<Object> objects(List<Feature> features, Console console) {
		return features.stream().map(feature -> FeaturesListCommand.object(feature, console)).toList();
	}
}
