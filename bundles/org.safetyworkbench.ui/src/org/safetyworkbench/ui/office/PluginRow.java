package org.safetyworkbench.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Features;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.platform.Signature;
import org.safetyworkbench.platform.Upgrade;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** A plugin as it is here and as a repository offers it; at least one of the two. */
record PluginRow(Optional<Feature> installed, Optional<Feature> offered) {

	/** All plugins of here and there, and what kept some from being read. */
	record Read(List<PluginRow> rows, List<Problem> problems) {}

	static Read read(Features features, Upgrade upgrade, String site, Progress progress) {
		Result<List<Feature>> here = features.installed();
		Result<List<Feature>> there = site.isEmpty() ? Result.of(List.of()) : Repository.of(site).then(repository -> features.offered(repository, progress));
		Map<String, Feature> installed = byId(here);
		Map<String, Feature> offered = byId(there);
		Map<String, Feature> all = new TreeMap<>(offered);
		all.putAll(installed);
		List<PluginRow> rows = new ArrayList<>();
		all.keySet().forEach(id -> rows.add(new PluginRow(Optional.ofNullable(installed.get(id)), Optional.ofNullable(offered.get(id)))));
		return new Read(rows, Stream.of(here.problems(), there.problems(), upgrade.waiting(here.toOptional().orElse(List.of()))).flatMap(List::stream).toList());
	}

	private static Map<String, Feature> byId(Result<List<Feature>> features) {
		Map<String, Feature> byId = new TreeMap<>();
		features.toOptional().orElse(List.of()).forEach(feature -> byId.put(feature.id(), feature));
		return byId;
	}

	static Grid<PluginRow> columns(Desk desk) {
		Texts texts = desk.texts();
		return Grid.<PluginRow>of(desk).key(PluginRow::id).column(texts.get("plugins.name"), 26, row -> row.name(texts)).grow().column(texts.get("plugins.kind"), texts.isChinese() ? 8 : 12, row -> texts.of(row.any().kind().label()))
				.column(texts.get("plugins.installed"), 22, row -> row.installed.map(Feature::version).orElse("")).column(texts.get("plugins.offered"), 22, row -> row.offered.map(Feature::version).orElse(""))
				.tone(row -> row.isInstallable() ? Tone.BLUE : null).column(texts.get("plugins.origin"), 24, row -> row.origin(texts)).grow()
				.column(texts.get("plugins.signer"), 16, row -> signer(texts, row.any().signature())).tone(row -> row.any().signature().state() == Signature.State.BROKEN ? Tone.RED : null);
	}

	private Feature any() {
		return installed.or(() -> offered).orElseThrow();
	}

	String id() {
		return any().id();
	}

	String name(Texts texts) {
		return texts.of(any().name());
	}

	/** New here, or offered in another version. */
	boolean isInstallable() {
		return offered.isPresent() && !installed.map(Feature::version).equals(offered.map(Feature::version));
	}

	private String origin(Texts texts) {
		return any().origin().isEmpty() ? texts.get("plugins.origin.program") : any().origin();
	}

	static String signer(Texts texts, Signature signature) {
		return signature.state() == Signature.State.SIGNED ? signature.name() : texts.get("plugins.signer." + signature.state().name());
	}
}
