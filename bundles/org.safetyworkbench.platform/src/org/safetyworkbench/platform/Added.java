package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.safetyworkbench.core.Text;

/**
 * The folder {@code added} beside the program: a list of what was changed by hand, and a repository with the jars of what was
 * installed so. An upgrade brings what the product ships and leaves this folder alone, or an administrator takes it over.
 */
final class Added {

	static final String FOLDER = "added";

	private final Path folder;
	private final Path list;
	/** Goes with the former version's p2, so that a new one does not find it. */
	private final Path settled;
	private final String program;

	/** @param version of this program */
	Added(Path program, String version) {
		this.folder = program.resolve(FOLDER);
		this.list = folder.resolve("plugins.txt");
		this.settled = program.resolve("p2").resolve("carried");
		this.program = version;
	}

	URI uri() {
		return folder.toUri();
	}

	ByHand read() {
		if (!Files.exists(list)) return ByHand.NOTHING;
		try (Stream<String> lines = Files.lines(list)) {
			return ByHand.of(lines);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether another version of the program wrote the list, and this one did not bring itself to it yet. */
	boolean isDue() {
		try {
			return Files.exists(list) && !(Files.exists(settled) && Files.readString(settled).equals(program));
		} catch (IOException e) {
			return true; // doing it twice changes nothing
		}
	}

	/** From now on this program does not look again. */
	void settle() throws IOException {
		Files.writeString(settled, program);
	}

	/** After a change: keeps what is now installed by hand, and no longer what is not. */
	void follow(P2 p2, IProfile profile, Collection<Feature> installed, Change change) throws IOException, ProvisionException {
		boolean wasSettled = !isDue();
		ByHand now = read().after(change, installed);
		if (now.equals(ByHand.NOTHING) && !Files.exists(list)) return;
		keep(p2, profile, now);
		write(now);
		if (wasSettled) settle();
	}

	/** Nobody wants those plugins any longer that wait to be brought back; answers which these are. */
	List<Feature> forget(Collection<String> ids, Collection<Feature> installed) {
		ByHand now = read();
		List<ByHand.Plugin> gone = now.missing(installed).stream().filter(plugin -> ids.contains(plugin.id())).toList();
		try {
			if (!gone.isEmpty()) write(now.without(ids));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return gone.stream().map(plugin -> new Feature(plugin.id(), plugin.version(), Text.of(plugin.id()), plugin.origin(), Signature.UNKNOWN)).toList();
	}

	private void write(ByHand now) throws IOException {
		Path next = Files.writeString(list.resolveSibling("plugins.new"), now.text());
		Files.move(next, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private void keep(P2 p2, IProfile profile, ByHand now) throws ProvisionException {
		IMetadataRepository described = described(p2.service(IMetadataRepositoryManager.class));
		List<IInstallableUnit> units = now.plugins().values().stream().flatMap(plugin -> Stream.concat(parts(plugin, profile), parts(plugin, described))).distinct().toList();
		List<IArtifactKey> keys = units.stream().flatMap(P2::artifacts).distinct().toList();
		Kept jars = new Kept(p2.service(IArtifactRepositoryManager.class), folder);
		IStatus kept = jars.keep(p2.pool(profile), keys);
		if (kept.getSeverity() >= IStatus.ERROR) throw new ProvisionException(kept);
		IStatus done = described.executeBatch(monitor -> {
			described.removeAll();
			described.addInstallableUnits(units);
		}, P2.none());
		if (done.getSeverity() >= IStatus.ERROR) throw new ProvisionException(done);
		jars.leave(keys);
	}

	private static Stream<IInstallableUnit> parts(ByHand.Plugin plugin, IQueryable<IInstallableUnit> units) {
		return P2.plugin(plugin.id(), plugin.version(), units).map(unit -> P2.parts(unit, units).stream()).orElseGet(Stream::empty);
	}

	private IMetadataRepository described(IMetadataRepositoryManager manager) throws ProvisionException {
		try {
			return manager.loadRepository(uri(), P2.none());
		} catch (ProvisionException e) {
			if (e.getStatus().getCode() != ProvisionException.REPOSITORY_NOT_FOUND) throw e;
			return manager.createRepository(uri(), FOLDER, IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
		}
	}
}
