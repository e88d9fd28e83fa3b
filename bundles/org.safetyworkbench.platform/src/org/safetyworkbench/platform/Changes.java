package org.safetyworkbench.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/** Carries out a plan: fetch, judge, change, follow. Until the plan is carried out nothing of the program is touched. */
final class Changes {

	static final Text FETCHING = new Text("取插件文件", "fetching the plugins");

	/** Bytes for the lists of bundles and states that p2 writes anew, and for logs. */
	private static final long SPARE = 16 << 20;

	private final P2 p2;
	private final Running running;
	private final Trust trust;

	Changes(P2 p2, Running running, Trust trust) {
		this.p2 = p2;
		this.running = running;
		this.trust = trust;
	}

	/** Fetches what the plan needs from a repository, judges it, and carries the plan out. */
	Result<Change> carryOut(IProvisioningPlan plan, Repository repository, Consent consent, Progress progress) {
		try (Staging staging = Staging.in(p2.service(IArtifactRepositoryManager.class))) {
			IArtifactRepository pool = p2.pool(plan.getProfile());
			List<IArtifactKey> keys = units(plan.getAdditions()).stream().flatMap(P2::artifacts).distinct().toList();
			List<IArtifactKey> missing = keys.stream().filter(key -> !pool.contains(key)).toList();
			return staging.fetch(repository, missing, new Watch(progress, FETCHING)).then(fetched -> {
				Map<String, Signature> all = new HashMap<>(fetched);
				keys.stream().filter(pool::contains).forEach(key -> kept(pool, key).ifPresent(jar -> all.put(key.getId() + " " + key.getVersion(), Signature.of(jar))));
				Optional<Problem> objection = objection(all, consent);
				if (objection.isPresent()) return Result.failed(objection.get().at(repository.place()));
				if (!hasRoom(plan.getProfile(), staging.size())) return Result.failed(Refusal.disk());
				progress.checkCancelled();
				plan.getContext().setArtifactRepositories(staging.uri());
				return carryOut(plan, progress);
			});
		} catch (ProvisionException e) {
			return Result.failed(Refusal.unreadable(repository.place(), e));
		}
	}

	/** A disk that fills up in the middle is survived, too; one that is full is better told before. */
	private static boolean hasRoom(IProfile profile, long jars) {
		return new File(profile.getProperty(IProfile.PROP_INSTALL_FOLDER)).getUsableSpace() > jars + SPARE;
	}

	/** A jar of the program that an earlier state left; features are unpacked and were judged when they came. */
	private static Optional<Path> kept(IArtifactRepository pool, IArtifactKey key) {
		return pool instanceof IFileArtifactRepository files ? Optional.ofNullable(files.getArtifactFile(key)).map(File::toPath).filter(Files::isRegularFile) : Optional.empty();
	}

	private Optional<Problem> objection(Map<String, Signature> jars, Consent consent) {
		Map<Trust.Verdict, List<Consent.Doubt>> byVerdict = jars.entrySet().stream().map(jar -> new Consent.Doubt(jar.getKey(), jar.getValue()))
				.collect(Collectors.groupingBy(doubt -> trust.of(doubt.signature())));
		List<Consent.Doubt> tampered = byVerdict.getOrDefault(Trust.Verdict.TAMPERED, List.of());
		if (!tampered.isEmpty()) return Optional.of(Refusal.tampered(names(tampered)));
		List<Consent.Doubt> refused = byVerdict.getOrDefault(Trust.Verdict.REFUSED, List.of());
		if (!refused.isEmpty()) return Optional.of(unknown(refused).remedy("本单位只接受已登记签名者的插件：把签名者的指纹登记到trust.properties，或索取签名的插件",
				"only plugins of known signers are accepted here: enter the signer's fingerprint in trust.properties, or ask for a signed plugin"));
		List<Consent.Doubt> doubts = byVerdict.getOrDefault(Trust.Verdict.DOUBTFUL, List.of());
		if (doubts.isEmpty() || consent.to(doubts)) return Optional.empty();
		return Optional.of(unknown(doubts).remedy("确认来源可靠后再同意（命令行加 --allow-unsigned），或把签名者登记到trust.properties",
				"consent when you are sure where it comes from (on the command line: --allow-unsigned), or enter the signer in trust.properties"));
	}

	private static Problem unknown(List<Consent.Doubt> doubts) {
		Set<String> signers = doubts.stream().filter(doubt -> doubt.signature().state() == Signature.State.SIGNED).map(doubt -> doubt.signature().name() + " " + doubt.signature().fingerprint())
				.collect(Collectors.toCollection(TreeSet::new));
		return signers.isEmpty() ? Problem.of("features.unsigned", "没有签名：" + names(doubts), "not signed: " + names(doubts))
				: Problem.of("features.unknown-signer", "签名者未登记：" + String.join("、", signers), "the signer is not known here: " + String.join(", ", signers));
	}

	private static String names(List<Consent.Doubt> doubts) {
		return doubts.stream().map(Consent.Doubt::jar).sorted().collect(Collectors.joining(", "));
	}

	/** Carries out a plan whose jars are all there; what it removes is kept for going back. */
	Result<Change> carryOut(IProvisioningPlan plan, Progress progress) {
		IProfile before = plan.getProfile();
		List<IInstallableUnit> old = P2.installedPlugins(before);
		IStatus kept = keep(plan);
		if (kept.getSeverity() >= IStatus.ERROR) return Result.failed(Refusal.change(kept));
		Optional<Problem> failure = new Execution(p2).of(plan, progress);
		if (failure.isPresent()) return Result.failed(failure.get());
		IProfile after = p2.profile().orElseThrow();
		List<IInstallableUnit> now = P2.installedPlugins(after);
		Set<String> added = bundles(plan.getAdditions()), changed = bundles(plan.getRemovals());
		changed.addAll(added);
		return Result.of(new Change(without(now, old, after), without(old, now, before), running.follow(changed, added)));
	}

	private static Set<String> bundles(IQueryable<IInstallableUnit> side) {
		return units(side).stream().flatMap(P2::artifacts).filter(P2::isBundle).map(IArtifactKey::getId).collect(Collectors.toCollection(HashSet::new));
	}

	private IStatus keep(IProvisioningPlan plan) {
		List<IArtifactKey> removed = units(plan.getRemovals()).stream().flatMap(P2::artifacts).distinct().toList();
		try {
			return Kept.removed(p2.service(IArtifactRepositoryManager.class), plan.getProfile()).keep(p2.pool(plan.getProfile()), removed);
		} catch (ProvisionException e) {
			return e.getStatus();
		}
	}

	private static List<Feature> without(List<IInstallableUnit> some, List<IInstallableUnit> others, IProfile profile) {
		List<IInstallableUnit> left = new ArrayList<>(some);
		left.removeAll(others);
		return left.stream().map(unit -> P2.feature(unit, origin(unit, profile), Signature.UNKNOWN)).toList();
	}

	static String origin(IInstallableUnit plugin, IProfile profile) {
		return Optional.ofNullable(profile.getInstallableUnitProperty(plugin, P2.ORIGIN)).orElse("");
	}

	private static Set<IInstallableUnit> units(IQueryable<IInstallableUnit> side) {
		return side.query(QueryUtil.createIUAnyQuery(), P2.none()).toUnmodifiableSet();
	}
}
