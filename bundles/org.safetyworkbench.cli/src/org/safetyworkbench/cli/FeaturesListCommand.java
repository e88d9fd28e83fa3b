package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Features;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.platform.Signature;
import org.safetyworkbench.platform.Upgrade;

/** The plugins there are, with what a repository offers beside them. */
@Component(service = Command.class, property = Command.NAME + "=features list")
public final class FeaturesListCommand implements Command {

	private final Features features;
	private final Upgrade upgrade;

	@Activate
	public FeaturesListCommand(@Reference Features features, @Reference Upgrade upgrade) {
		this.features = features;
		this.upgrade = upgrade;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<Feature> installed = value(features.installed());
		Optional<Repository> repository = arguments.text("--repository").map(place -> value(Repository.of(place)));
		List<Feature> offered = repository.map(from -> value(features.offered(from, Progress.NONE))).orElse(List.of());
		console.answer(() -> JsonObject.of("installed", installed.stream().map(feature -> object(feature, console)).toList(), "offered", offered.stream().map(feature -> object(feature, console)).toList()),
				() -> console.table(rows(installed, offered, console)));
		upgrade.waiting(installed).forEach(console::problem);
		return Exit.DONE;
	}

	private static List<List<String>> rows(List<Feature> installed, List<Feature> offered, Console console) {
		Map<String, Feature> here = new TreeMap<>();
		Map<String, Feature> there = new TreeMap<>();
		installed.forEach(feature -> here.put(feature.id(), feature));
		offered.forEach(feature -> there.put(feature.id(), feature));
		Map<String, Feature> all = new TreeMap<>(there);
		all.putAll(here);
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("ID", word(console, "名称", "name"), word(console, "已装版本", "installed"), word(console, "可装版本", "offered"), word(console, "来源", "origin"), word(console, "签名者", "signer")));
		all.forEach((id, feature) -> rows.add(List.of(feature.shortId(), console.text(feature.name()), here.containsKey(id) ? feature.version() : "", there.containsKey(id) ? there.get(id).version() : "",
				feature.origin().isEmpty() ? word(console, "随程序", "program") : feature.origin(), signer(feature.signature(), console))));
		return rows;
	}

	static String signer(Signature signature, Console console) {
		return switch (signature.state()) {
			case SIGNED -> signature.name();
			case UNKNOWN -> word(console, "未取", "not fetched");
			case UNSIGNED -> word(console, "未签名", "unsigned");
			case BROKEN -> word(console, "被改动", "tampered");
		};
	}

	static Object object(Feature feature, Console console) {
		return JsonObject.of("id", feature.id(), "version", feature.version(), "name", console.text(feature.name()), "kind", feature.kind().name().toLowerCase(Locale.ROOT), "origin", feature.origin(), "signature",
				feature.signature().state().name().toLowerCase(Locale.ROOT), "signer", feature.signature().signer(), "fingerprint", feature.signature().fingerprint());
	}

	private static String word(Console console, String zh, String en) {
		return console.text(new Text(zh, en));
	}

	static <T> T value(Result<T> result) {
		if (!result.isOk()) throw Stop.refused(result.problems());
		return result.value();
	}
}
