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
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRequest;

/** The jars of removed plugins, kept beside p2's own data so that a former state comes back without the repository it came from. */
final class Kept {

	private final IArtifactRepositoryManager manager;
	private final URI folder;

	Kept(IArtifactRepositoryManager manager, IProfile profile) {
		this.manager = manager;
		this.folder = Path.of(profile.getProperty(IProfile.PROP_INSTALL_FOLDER)).resolve("p2").resolve("kept").toUri();
	}

	/** Copies what is about to be removed. */
	IStatus keep(IArtifactRepository pool, List<IArtifactKey> removed) throws ProvisionException {
		IArtifactRepository kept = repository();
		IArtifactRequest[] requests = removed.stream().filter(key -> pool.contains(key) && !kept.contains(key)).map(key -> manager.createMirrorRequest(key, kept, null, null)).toArray(IArtifactRequest[]::new);
		MultiStatus each = new MultiStatus(Kept.class, 0, "keep");
		if (requests.length > 0) each.add(pool.getArtifacts(requests, P2.none()));
		Stream.of(requests).filter(request -> request.getResult() != null).forEach(request -> each.add(request.getResult()));
		return each;
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
