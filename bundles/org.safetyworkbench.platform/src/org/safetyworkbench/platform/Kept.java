package org.safetyworkbench.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRequest;

/** Jars of plugins, kept in a folder beside the program so that they come back without the repository they came from. */
final class Kept {

	private final IArtifactRepositoryManager manager;
	private final URI folder;

	Kept(IArtifactRepositoryManager manager, Path folder) {
		this.manager = manager;
		this.folder = folder.toUri();
	}

	/** Those of removed plugins, beside p2's own data: a former state needs them. */
	static Kept removed(IArtifactRepositoryManager manager, IProfile profile) {
		return new Kept(manager, Path.of(profile.getProperty(IProfile.PROP_INSTALL_FOLDER)).resolve("p2").resolve("kept"));
	}

	/** Copies them from the program, as far as they are there. */
	IStatus keep(IArtifactRepository pool, List<IArtifactKey> keys) throws ProvisionException {
		IArtifactRepository kept = repository();
		IArtifactRequest[] requests = keys.stream().filter(key -> pool.contains(key) && !kept.contains(key)).map(key -> manager.createMirrorRequest(key, kept, null, null)).toArray(IArtifactRequest[]::new);
		MultiStatus each = new MultiStatus(Kept.class, 0, "keep");
		if (requests.length > 0) each.add(pool.getArtifacts(requests, P2.none()));
		Stream.of(requests).filter(request -> request.getResult() != null).forEach(request -> each.add(request.getResult()));
		return each;
	}

	/** Deletes all but these. */
	void leave(List<IArtifactKey> keys) throws ProvisionException {
		IArtifactRepository kept = repository();
		IArtifactKey[] others = kept.query(ArtifactKeyQuery.ALL_KEYS, P2.none()).stream().filter(key -> !keys.contains(key)).toArray(IArtifactKey[]::new);
		kept.removeDescriptors(others, P2.none());
	}

	URI uri() throws ProvisionException {
		repository();
		return folder;
	}

	private IArtifactRepository repository() throws ProvisionException {
		try {
			return manager.loadRepository(folder, P2.none());
		} catch (ProvisionException e) {
			if (e.getStatus().getCode() != ProvisionException.REPOSITORY_NOT_FOUND) throw e;
			return manager.createRepository(folder, "kept", IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
		}
	}
}
