package org.safetyworkbench.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/** The plugins as p2 keeps them in this program's profile. */
@Component(service = Features.class)
public final class InstalledFeatures implements Features {

	private static final Text READING = new Text("读取更新站点", "reading the repository");

	private final P2 p2;
	private final Running running;
	private final Path trust;
	private final Added added;

	@Activate
	public InstalledFeatures(BundleContext context, @Reference IProvisioningAgentProvider p2, @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Configurator configurator) {
		this(new P2(agent(context, p2)), new Running(context, configurator), Installation.trust(Installation.of(context)),
				new Added(Installation.of(context), context.getBundle().getVersion().toString()));
	}

	/** The agent of the running program: p2 registers it when it wakes, which the provider's arrival made it do. */
	private static IProvisioningAgent agent(BundleContext context, IProvisioningAgentProvider awake) {
		return Optional.ofNullable(context.getServiceReference(IProvisioningAgent.class)).map(context::getService).orElseThrow(() -> new IllegalStateException("no agent beside " + awake));
	}

	InstalledFeatures(P2 p2, Running running, Path trust, Added added) {
		this.p2 = p2;
		this.running = running;
		this.trust = trust;
		this.added = added;
	}

	@Override
	public Result<List<Feature>> installed() {
		return profile().then(profile -> {
			try {
				IArtifactRepository pool = p2.pool(profile);
				return Result.of(features(profile, pool));
			} catch (ProvisionException e) {
				return Result.failed(Refusal.unreadable("plugins", e));
			}
		});
	}

	private static List<Feature> features(IProfile profile, IArtifactRepository pool) {
		return P2.installedPlugins(profile).stream().map(unit -> P2.feature(unit, Changes.origin(unit, profile), P2.signature(unit, profile, pool))).toList();
	}

	private static List<Feature> features(IProfile profile) {
		return P2.installedPlugins(profile).stream().map(unit -> P2.feature(unit, Changes.origin(unit, profile), Signature.UNKNOWN)).toList();
	}

	@Override
	public Result<List<Feature>> offered(Repository repository, Progress progress) {
		return read(repository, progress).then(units -> {
			try {
				IArtifactRepository jars = jars(repository);
				return Result.of(P2.newestPlugins(units).stream().map(unit -> P2.feature(unit, repository.place(), P2.signature(unit, units, jars))).toList());
			} catch (ProvisionException e) {
				return Result.failed(Refusal.unreadable(repository.place(), e));
			}
		});
	}

	@Override
	public <T> Result<T> look(Repository repository, Collection<String> words, Function<List<Path>, T> look, Progress progress) {
		return read(repository, progress).then(units -> {
			List<IInstallableUnit> plugins = P2.newestPlugins(units);
			return (words.isEmpty() ? Result.of(plugins) : Words.find(words, plugins)).then(wanted -> {
				List<IArtifactKey> bundles = wanted.stream().flatMap(plugin -> P2.bundles(plugin, units)).distinct().toList();
				try (Staging staging = Staging.in(p2.service(IArtifactRepositoryManager.class))) {
					return staging.fetch(repository, bundles, new Watch(progress, Changes.FETCHING)).map(signatures -> look.apply(staging.jars()));
				}
			});
		});
	}

	@Override
	public Result<Change> install(Repository repository, Collection<String> words, Consent consent, Progress progress) {
		return change(repository, consent, progress, (profile, offered) -> Words.find(words, offered).then(wanted -> {
			List<Problem> problems = wanted.stream().flatMap(unit -> Versions.objection(unit, P2.installedPlugins(profile)).stream()).toList();
			return problems.isEmpty() ? Result.of(wanted) : Result.failed(problems);
		}));
	}

	@Override
	public Result<Change> update(Repository repository, Collection<String> words, Consent consent, Progress progress) {
		return change(repository, consent, progress, (profile, offered) -> {
			List<IInstallableUnit> installed = P2.installedPlugins(profile);
			return (words.isEmpty() ? Result.of(installed) : Words.find(words, installed)).map(chosen -> offered.stream().filter(unit -> chosen.stream().anyMatch(old -> Versions.isNewer(unit, old))).toList());
		});
	}

	private interface Choice {
		Result<List<IInstallableUnit>> of(IProfile profile, List<IInstallableUnit> offered);
	}

	private Result<Change> change(Repository repository, Consent consent, Progress progress, Choice choice) {
		return changeable().then(profile -> Trust.read(trust).then(known -> read(repository, progress).then(units -> choice.of(profile, P2.newestPlugins(units)).then(wanted -> {
			if (wanted.isEmpty()) return Result.of(new Change(List.of(), List.of(), false));
			IProfileChangeRequest request = p2.service(IPlanner.class).createChangeRequest(profile);
			for (IInstallableUnit unit : wanted) {
				P2.installedPlugins(profile).stream().filter(old -> old.getId().equals(unit.getId())).forEach(request::remove);
				request.add(unit);
				request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
				request.setInstallableUnitProfileProperty(unit, P2.ORIGIN, repository.place());
			}
			return plan(request, repository).then(plan -> marked(profile, () -> new Changes(p2, running, known).carryOut(plan, repository, consent, progress)));
		}))));
	}

	@Override
	public Result<Change> remove(Collection<String> words, Progress progress) {
		return changeable().then(profile -> Trust.read(trust).then(known -> {
			List<Feature> forgotten = added.forget(words, features(profile));
			if (!forgotten.isEmpty()) return Result.of(new Change(List.of(), forgotten, false));
			return Words.find(words, P2.installedPlugins(profile)).then(chosen -> {
				IProfileChangeRequest request = p2.service(IPlanner.class).createChangeRequest(profile);
				chosen.forEach(request::remove);
				return plan(request).then(plan -> marked(profile, () -> new Changes(p2, running, known).carryOut(plan, progress)));
			});
		}));
	}

	@Override
	public Result<Change> rollBack(Progress progress) {
		return changeable().then(profile -> Trust.read(trust).then(known -> {
			History history = new History(p2.service(IProfileRegistry.class), profile);
			Optional<IProfile> former = history.states().stream().findFirst();
			if (former.isEmpty()) return Result.failed(Problem.of("features.no-history", "没有可以恢复的以前状态", "there is no former state to go back to"));
			long state = former.get().getTimestamp();
			IProvisioningPlan plan = p2.service(IPlanner.class).getDiffPlan(profile, former.get(), P2.none());
			if (plan.getStatus().getSeverity() == IStatus.ERROR) return Result.failed(Refusal.plan(plan.getStatus()));
			Result<Change> changed = fromKept(plan, profile).then(ready -> new Changes(p2, running, known).carryOut(ready, progress));
			if (changed.isOk()) history.unmark(state);
			return kept(changed);
		}));
	}

	private Result<IProvisioningPlan> fromKept(IProvisioningPlan plan, IProfile profile) {
		try {
			plan.getContext().setMetadataRepositories();
			plan.getContext().setArtifactRepositories(Kept.removed(p2.service(IArtifactRepositoryManager.class), profile).uri());
			return Result.of(plan);
		} catch (ProvisionException e) {
			return Result.failed(Refusal.unreadable("p2/kept", e));
		}
	}

	@Override
	public Result<List<State>> history() {
		return profile().map(profile -> new History(p2.service(IProfileRegistry.class), profile).states().stream().map(state -> new State(Instant.ofEpochMilli(state.getTimestamp()),
				features(state))).toList());
	}

	/** p2 moves a profile's time stamp with it, so it is noted before. */
	private Result<Change> marked(IProfile profile, Supplier<Result<Change>> work) {
		long before = profile.getTimestamp();
		Result<Change> change = work.get();
		if (change.isOk()) new History(p2.service(IProfileRegistry.class), profile).mark(before);
		return kept(change);
	}

	/** What was done stays done when it cannot be kept for an upgrade; the log tells it. */
	private Result<Change> kept(Result<Change> change) {
		if (change.isOk()) try {
			IProfile now = p2.profile().orElseThrow();
			added.follow(p2, now, features(now), change.value());
		} catch (IOException | ProvisionException e) {
			System.getLogger(InstalledFeatures.class.getName()).log(System.Logger.Level.WARNING, "an upgrade will not know of this change", e);
		}
		return change;
	}

	private Result<IProfile> profile() {
		return p2.profile().map(Result::of).orElseGet(() -> Result.failed(Problem.of("features.no-profile", "这个程序不是由安装包安装的，不能改动插件", "this program was not installed from a product: its plugins cannot change")
				.remedy("用发布的安装包运行工作台", "run the workbench from a released product")));
	}

	/** The profile, if this account may change the program. */
	private Result<IProfile> changeable() {
		return profile().then(profile -> Files.isWritable(Path.of(profile.getProperty(IProfile.PROP_INSTALL_FOLDER))) ? Result.of(profile)
				: Result.failed(Problem.of("features.read-only", "当前帐户不能改动程序文件夹", "this account may not change the program's folder").at(profile.getProperty(IProfile.PROP_INSTALL_FOLDER))
						.remedy("请管理员安装或卸载插件", "ask the administrator to install or remove plugins")));
	}

	/** The repository as it is now, not as p2 remembers it. */
	private Result<IMetadataRepository> read(Repository repository, Progress progress) {
		progress.begin(READING, 0);
		IMetadataRepositoryManager manager = p2.service(IMetadataRepositoryManager.class);
		try {
			return Result.of(manager.contains(repository.uri()) ? manager.refreshRepository(repository.uri(), P2.none()) : manager.loadRepository(repository.uri(), P2.none()));
		} catch (ProvisionException | OperationCanceledException e) {
			return Result.failed(Refusal.unreadable(repository.place(), e));
		}
	}

	private IArtifactRepository jars(Repository repository) throws ProvisionException {
		IArtifactRepositoryManager manager = p2.service(IArtifactRepositoryManager.class);
		return manager.contains(repository.uri()) ? manager.refreshRepository(repository.uri(), P2.none()) : manager.loadRepository(repository.uri(), P2.none());
	}

	/** Only the repositories given count: p2 must not look elsewhere. */
	private Result<IProvisioningPlan> plan(IProfileChangeRequest request, Repository... from) {
		ProvisioningContext context = new ProvisioningContext(p2.agent());
		URI[] uris = Stream.of(from).map(Repository::uri).toArray(URI[]::new);
		context.setMetadataRepositories(uris);
		context.setArtifactRepositories(uris);
		IProvisioningPlan plan = p2.service(IPlanner.class).getProvisioningPlan(request, context, P2.none());
		return plan.getStatus().getSeverity() == IStatus.ERROR ? Result.failed(Refusal.plan(plan.getStatus())) : Result.of(plan);
	}
}
