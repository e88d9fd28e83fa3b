package org.safetyworkbench.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.safetyworkbench.core.Text;

/** The words of p2 for this program: its profile, its units, the plugins among them, the jars they are made of. */
final class P2 {

	/** Unit property: the repository it came from. */
	static final String ORIGIN = "org.safetyworkbench.origin";

	private static final Pattern BOTH = Pattern.compile("(.*\\p{IsHan}\\S*)\\s+(\\p{Alpha}.*)");
	private static final String GROUP = ".feature.group";

	private final IProvisioningAgent agent;

	P2(IProvisioningAgent agent) {
		this.agent = agent;
	}

	IProvisioningAgent agent() {
		return agent;
	}

	<T> T service(Class<T> type) {
		return Optional.ofNullable(agent.getService(type)).orElseThrow(() -> new IllegalStateException("p2 lacks " + type.getName()));
	}

	/** This program's own profile; empty when it was not installed by p2, as in a test run. */
	Optional<IProfile> profile() {
		return Optional.ofNullable(agent.getService(IProfileRegistry.class)).map(registry -> registry.getProfile(IProfileRegistry.SELF));
	}

	/** Plugins somebody asked for, by id. */
	static List<IInstallableUnit> installedPlugins(IProfile profile) {
		return plugins(profile.query(new UserVisibleRootQuery(), none()));
	}

	/** All plugins among the units, each in its newest version, by id. */
	static List<IInstallableUnit> newestPlugins(IQueryable<IInstallableUnit> units) {
		return plugins(units.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), none()));
	}

	private static List<IInstallableUnit> plugins(IQueryable<IInstallableUnit> units) {
		return QueryUtil.createIUGroupQuery().perform(units.query(QueryUtil.createIUAnyQuery(), none()).iterator()).toUnmodifiableSet().stream().filter(unit -> unit.getId().endsWith(GROUP))
				.filter(unit -> Feature.isPlugin(id(unit))).sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
	}

	/** The unit of a feature of ours by its short id, or of any by its full one. */
	static String groupOf(String feature, IQueryable<IInstallableUnit> units) {
		String ours = Feature.OURS + feature + GROUP;
		return units.query(QueryUtil.createIUQuery(ours), none()).isEmpty() ? feature + GROUP : ours;
	}

	static String id(IInstallableUnit unit) {
		return feature(unit.getId());
	}

	/** The feature's id by that of its unit. */
	static String feature(String unit) {
		return unit.endsWith(GROUP) ? unit.substring(0, unit.length() - GROUP.length()) : unit;
	}

	static Feature feature(IInstallableUnit unit, String origin, Signature signature) {
		return new Feature(id(unit), unit.getVersion().toString(), name(unit), origin, signature);
	}

	/** Features are named in both languages, such as 住宿 Lodging. */
	private static Text name(IInstallableUnit unit) {
		String name = Optional.ofNullable(unit.getProperty(IInstallableUnit.PROP_NAME, null)).orElse(id(unit));
		Matcher both = BOTH.matcher(name);
		return both.matches() ? new Text(both.group(1), both.group(2)) : Text.of(name);
	}

	/** A plugin in that version, if it is among the units. */
	static Optional<IInstallableUnit> plugin(String id, String version, IQueryable<IInstallableUnit> units) {
		return units.query(QueryUtil.createIUQuery(id + GROUP, Version.create(version)), none()).stream().findFirst();
	}

	/** The plugin with what it includes, as far as it is among the units: all it names in one exact version. What else it needs is the program's. */
	static List<IInstallableUnit> parts(IInstallableUnit plugin, IQueryable<IInstallableUnit> units) {
		List<IInstallableUnit> parts = new ArrayList<>(List.of(plugin));
		for (IRequirement included : plugin.getRequirements())
			if (isExact(included)) for (IInstallableUnit part : units.query(QueryUtil.createMatchQuery(included.getMatches()), none()).toUnmodifiableSet())
				parts.addAll(QueryUtil.isGroup(part) ? parts(part, units) : List.of(part));
		return parts;
	}

	private static boolean isExact(IRequirement requirement) {
		return requirement instanceof IRequiredCapability named && named.getRange().getMinimum().equals(named.getRange().getMaximum());
	}

	/** The bundles a plugin is made of, as far as they are among the units. */
	static Stream<IArtifactKey> bundles(IInstallableUnit plugin, IQueryable<IInstallableUnit> units) {
		return parts(plugin, units).stream().flatMap(P2::artifacts).filter(P2::isBundle);
	}

	static boolean isBundle(IArtifactKey key) {
		return key.getClassifier().equals("osgi.bundle");
	}

	static Stream<IArtifactKey> artifacts(IInstallableUnit unit) {
		return unit.getArtifacts().stream();
	}

	/** The common signature of a plugin's jars in a repository of files; unknown when they lie elsewhere. */
	static Signature signature(IInstallableUnit plugin, IQueryable<IInstallableUnit> units, IArtifactRepository jars) {
		if (!(jars instanceof IFileArtifactRepository files)) return Signature.UNKNOWN;
		List<Path> found = parts(plugin, units).stream().flatMap(P2::artifacts).map(files::getArtifactFile).filter(file -> file != null).map(File::toPath).filter(Files::isRegularFile).toList();
		return found.isEmpty() ? Signature.UNKNOWN : Signature.ofAll(found.stream().map(Signature::of).toList());
	}

	/** The jars of this program, which lie with it: the cache of a user who may not write there is another folder, and empty. */
	IArtifactRepository pool(IProfile profile) throws ProvisionException {
		return service(IArtifactRepositoryManager.class).loadRepository(Path.of(profile.getProperty(IProfile.PROP_INSTALL_FOLDER)).toUri(), none());
	}

	static IProgressMonitor none() {
		return new NullProgressMonitor();
	}
}
