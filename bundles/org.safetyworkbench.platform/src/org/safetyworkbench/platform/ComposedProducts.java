package org.safetyworkbench.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.io.FileUtils;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/** Products installed by p2 into folders of their own, each with a p2 of its own, then finished by {@link Finish}. */
@Component(service = Composer.class)
public final class ComposedProducts implements Composer {

	private static final Text COMPOSING = new Text("组装产品", "composing the product");
	/** The name our products' profiles have, too: the start levels published with them go by it. */
	static final String PROFILE = "DefaultProfile";
	/** Our own product as its configuration; its version is the product's. */
	private static final String PRODUCT = "toolingsafety-workbench.configuration";
	/** What says which bundles start when, and how Equinox is configured; published with our own product. */
	private static final List<String> TOOLING = List.of(PRODUCT, "tooling.osgi.bundle.default", "tooling.source.default", "tooling.org.eclipse.update.feature.default");

	private final IProvisioningAgentProvider agents;
	private final Path program;

	@Activate
	public ComposedProducts(BundleContext context, @Reference IProvisioningAgentProvider agents) {
		this.agents = agents;
		this.program = Installation.of(context);
	}

	@Override
	public Result<List<Path>> compose(Spec spec, Repository repository, Path out, boolean packed, Progress progress) {
		List<Path> made = new ArrayList<>();
		for (Spec.Target target : spec.platforms()) {
			Path folder = out.toAbsolutePath().normalize().resolve(target.id()).resolve(spec.id());
			if (Files.exists(folder)) return Result.failed(Problem.of("compose.exists", "已经有了：" + folder, "it exists already: " + folder).remedy("换一个 --out，或先移走它", "choose another --out, or move it away"));
			Result<String> version = compose(spec, target, repository, folder, progress);
			if (!version.isOk()) {
				FileUtils.deleteQuietly(folder.toFile()); // a mended spec must not find it
				return Result.failed(version.problems());
			}
			made.add(folder);
			if (packed) try {
				made.addAll(new Archive(spec, target, folder).write(version.value()));
			} catch (IOException e) {
				return Result.failed(Refusal.notWritten(folder, e));
			}
		}
		return Result.of(made);
	}

	/** Answers the version of what was composed. */
	private Result<String> compose(Spec spec, Spec.Target target, Repository repository, Path folder, Progress progress) {
		IProvisioningAgent agent;
		try {
			Files.createDirectories(folder);
			agent = agents.createAgent(folder.resolve("p2").toUri());
		} catch (IOException e) {
			return Result.failed(Refusal.notWritten(folder, e));
		} catch (ProvisionException e) {
			return Result.failed(Refusal.unreadable(folder.toString(), e));
		}
		try {
			Result<IProvisioningPlan> plan = plan(new P2(agent), spec, target, repository, folder);
			return plan.then(ready -> install(new P2(agent), ready, progress)).then(done -> new Finish(spec, target, folder).from(program).map(finished -> version(done)));
		} catch (ProvisionException e) {
			return Result.failed(Refusal.unreadable(repository.place(), e));
		} finally {
			agent.stop();
		}
	}

	private static Result<IProvisioningPlan> plan(P2 p2, Spec spec, Spec.Target target, Repository repository, Path folder) throws ProvisionException {
		IQueryable<IInstallableUnit> offered = p2.service(IMetadataRepositoryManager.class).loadRepository(repository.uri(), P2.none());
		List<String> ids = new ArrayList<>(TOOLING);
		spec.allFeatures().forEach(feature -> ids.add(P2.groupOf(feature, offered)));
		Map<String, IInstallableUnit> units = new HashMap<>();
		for (String id : ids) offered.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(id)), P2.none()).forEach(unit -> units.put(id, unit));
		List<String> missing = ids.stream().filter(id -> !units.containsKey(id)).map(P2::feature).toList();
		if (!missing.isEmpty()) return Result.failed(Problem.of("compose.unknown", "更新站点里没有" + missing, "the repository has no " + missing).at(repository.place()).remedy("检查features中的名字，见 features list --repository", "check the names under features, see features list --repository"));
		IProfile profile = p2.service(IProfileRegistry.class).addProfile(PROFILE, properties(target, folder));
		IProfileChangeRequest request = p2.service(IPlanner.class).createChangeRequest(profile);
		units.values().forEach(unit -> {
			request.add(unit);
			request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
		});
		ProvisioningContext context = new ProvisioningContext(p2.agent());
		context.setMetadataRepositories(new URI[] { repository.uri() });
		context.setArtifactRepositories(repository.uri());
		IProvisioningPlan plan = p2.service(IPlanner.class).getProvisioningPlan(request, context, P2.none());
		return plan.getStatus().getSeverity() == IStatus.ERROR ? Result.failed(Refusal.plan(plan.getStatus())) : Result.of(plan);
	}

	private static String version(IProvisioningPlan plan) {
		return plan.getAdditions().query(QueryUtil.createIUQuery(PRODUCT), P2.none()).iterator().next().getVersion().toString();
	}

	private static Map<String, String> properties(Spec.Target target, Path folder) {
		return Map.of(IProfile.PROP_INSTALL_FOLDER, folder.toString(), IProfile.PROP_CACHE, folder.toString(), IProfile.PROP_ENVIRONMENTS, target.environment(), IProfile.PROP_INSTALL_FEATURES, "true",
				IProfile.PROP_ROAMING, "true");
	}

	private static Result<IProvisioningPlan> install(P2 p2, IProvisioningPlan plan, Progress progress) {
		IStatus done = p2.service(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] { PhaseSetFactory.PHASE_CHECK_TRUST }), new Watch(progress, COMPOSING));
		if (done.getSeverity() == IStatus.CANCEL) throw new Progress.Cancelled();
		return done.getSeverity() == IStatus.ERROR ? Result.failed(Refusal.change(done)) : Result.of(plan);
	}
}
