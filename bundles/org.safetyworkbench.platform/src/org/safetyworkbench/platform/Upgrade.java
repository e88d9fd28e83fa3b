package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;

/**
 * Brings what was changed by hand over an upgrade: a new version holds the plugins its product ships, and its first start
 * installs what an administrator had added to the former one, and removes what had been removed. Asking whether there is anything
 * to do wakes no p2.
 */
@Component(service = Upgrade.class)
public final class Upgrade {

	private final Added added;
	private final Path program;
	private final Supplier<Features> features;
	/** Why a plugin was not brought back by this run of the program. */
	private final Map<String, Problem> reasons = new ConcurrentHashMap<>();

	@Activate
	public Upgrade(BundleContext context, @Reference ServiceReference<Features> features) {
		this(Installation.of(context), context.getBundle().getVersion().toString(), () -> context.getService(features));
	}

	Upgrade(Path program, String version, Supplier<Features> features) {
		this.added = new Added(program, version);
		this.program = program;
		this.features = features;
	}

	/** Whether this is the first start after an upgrade, and something was changed by hand before. */
	public boolean isDue() {
		return added.isDue();
	}

	/** Does it, plugin by plugin: what does not fit is named and keeps nothing else back. */
	public CarriedOver carryOver(Progress progress) {
		ByHand wanted = added.read();
		if (!Files.isWritable(program)) return new CarriedOver(new Change(List.of(), List.of(), false), List.of(readOnly(wanted)));
		Result<List<Feature>> installed = features.get().installed();
		Map<String, Feature> there = installed.toOptional().orElse(List.of()).stream().collect(Collectors.toMap(Feature::id, Function.identity()));
		List<Result<Change>> results = new ArrayList<>();
		if (!installed.isOk()) results.add(Result.failed(installed.problems()));
		wanted.removed().stream().filter(there::containsKey).map(id -> features.get().remove(List.of(id), progress)).forEach(results::add);
		wanted.plugins().values().stream().filter(plugin -> !isThere(plugin, there)).map(plugin -> install(plugin, progress)).forEach(results::add);
		try {
			added.settle();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new CarriedOver(all(results), results.stream().flatMap(result -> result.problems().stream()).toList());
	}

	private static boolean isThere(ByHand.Plugin plugin, Map<String, Feature> there) {
		return there.containsKey(plugin.id()) && Version.create(there.get(plugin.id()).version()).compareTo(Version.create(plugin.version())) >= 0;
	}

	/** Somebody agreed to it when it was first installed; what is trusted now still counts. */
	private Result<Change> install(ByHand.Plugin plugin, Progress progress) {
		Result<Change> done = features.get().install(new Repository(plugin.origin(), added.uri()), List.of(plugin.id()), Consent.YES, progress);
		if (done.isOk()) return done;
		Problem left = left(plugin, "：" + words(done.problems(), true), ": " + words(done.problems(), false));
		reasons.put(plugin.id(), left);
		return Result.failed(left);
	}

	private static String words(List<Problem> problems, boolean zh) {
		return problems.stream().map(problem -> zh ? problem.what().zh() : problem.what().en()).distinct().collect(Collectors.joining(zh ? "；" : "; "));
	}

	private static Change all(List<Result<Change>> results) {
		List<Change> done = results.stream().flatMap(result -> result.toOptional().stream()).toList();
		return new Change(done.stream().flatMap(change -> change.added().stream()).toList(), done.stream().flatMap(change -> change.removed().stream()).toList(), done.stream().anyMatch(Change::needsRestart));
	}

	/** What was installed by hand before an upgrade and is not there now; in the words of {@link #carryOver} where that has just told. */
	public List<Problem> waiting(Collection<Feature> installed) {
		ByHand wanted = added.read();
		if (isDue() && !Files.isWritable(program)) return List.of(readOnly(wanted));
		return wanted.missing(installed).stream().map(plugin -> reasons.getOrDefault(plugin.id(), left(plugin, "", ""))).toList();
	}

	private static Problem left(ByHand.Plugin plugin, String zh, String en) {
		return Problem.of("features.left", "升级前安装的插件“" + plugin.id() + " " + plugin.version() + "”没有装回" + zh, "'" + plugin.id() + " " + plugin.version() + "', installed before the upgrade, was not brought back" + en)
				.remedy("装适合本版本的一版：features install " + plugin.id() + " --repository " + plugin.origin() + "；不再需要：features remove " + plugin.id(),
						"install a version that fits: features install " + plugin.id() + " --repository " + plugin.origin() + "; no longer wanted: features remove " + plugin.id());
	}

	private Problem readOnly(ByHand wanted) {
		String plugins = wanted.plugins().keySet().stream().sorted().collect(Collectors.joining(", "));
		return Problem.of("features.left", "升级前安装或卸载的插件还没有照办：" + plugins, "the plugins that were installed or removed before the upgrade are not so yet: " + plugins).at(program.toString())
				.remedy("请管理员启动一次工作台，或运行 features list", "ask the administrator to start the workbench once, or to run features list");
	}
}
