package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRequest;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.safetyworkbench.core.Result;

/**
 * The jars of a change, fetched into a folder beside the program. They are judged here and installed from here, so that what
 * was judged is what is installed, and a repository that breaks off cannot hurt.
 */
final class Staging implements AutoCloseable {

	private final IArtifactRepositoryManager manager;
	private final Path folder;

	private Staging(IArtifactRepositoryManager manager, Path folder) {
		this.manager = manager;
		this.folder = folder;
	}

	static Staging in(IArtifactRepositoryManager manager) {
		try {
			return new Staging(manager, Files.createTempDirectory("safety-workbench-plugins-"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Fetches the jars; answers each with its signature. */
	Result<Map<String, Signature>> fetch(Repository repository, List<IArtifactKey> keys, Watch watch) {
		try {
			IArtifactRepository from = manager.loadRepository(repository.uri(), P2.none());
			IArtifactRepository here = manager.createRepository(folder.toUri(), "staging", IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
			IArtifactRequest[] requests = keys.stream().map(key -> manager.createMirrorRequest(key, here, null, null)).toArray(IArtifactRequest[]::new);
			IStatus status = requests.length == 0 ? Status.OK_STATUS : from.getArtifacts(requests, watch);
			MultiStatus each = new MultiStatus(Staging.class, 0, status.getMessage());
			each.add(status);
			Stream.of(requests).filter(request -> request.getResult() != null).forEach(request -> each.add(request.getResult()));
			if (each.matches(IStatus.ERROR | IStatus.CANCEL)) return Result.failed(Refusal.fetch(repository.place(), each));
			return Result.of(signatures((IFileArtifactRepository) here, keys));
		} catch (ProvisionException e) {
			return Result.failed(Refusal.unreadable(repository.place(), e));
		}
	}

	private static Map<String, Signature> signatures(IFileArtifactRepository here, List<IArtifactKey> keys) {
		Map<String, Signature> signatures = new LinkedHashMap<>();
		for (IArtifactKey key : keys) signatures.put(key.getId() + " " + key.getVersion(), Signature.of(here.getArtifactFile(key).toPath()));
		return signatures;
	}

	/** The jars of bundles that were fetched. */
	List<Path> jars() {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.getParent().endsWith("plugins") && file.toString().endsWith(".jar")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Bytes of all that was fetched. */
	long size() {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	URI uri() {
		return folder.toUri();
	}

	@Override
	public void close() {
		manager.removeRepository(folder.toUri());
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
		} catch (IOException e) {
			System.getLogger(Staging.class.getName()).log(System.Logger.Level.WARNING, "the folder stays: " + folder, e);
		}
	}
}
