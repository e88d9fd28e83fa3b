package org.safetyworkbench.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;

/**
 * The states a program can go back to. p2 keeps every state it was in; those our changes started from are marked, and going back
 * takes the mark off, so that going back again goes further back.
 */
final class History {

	private static final String MARK = "org.safetyworkbench.changed";

	private final IProfileRegistry registry;
	private final String id;

	History(IProfileRegistry registry, IProfile profile) {
		this.registry = registry;
		this.id = profile.getProfileId();
	}

	/** The states before each change, the newest first. */
	List<IProfile> states() {
		Set<String> marked = registry.getProfileStateProperties(id, MARK).keySet();
		return LongStream.of(registry.listProfileTimestamps(id)).boxed().filter(state -> marked.contains(String.valueOf(state))).sorted(Comparator.reverseOrder())
				.map(state -> Optional.ofNullable(registry.getProfile(id, state))).flatMap(Optional::stream).toList();
	}

	void mark(long state) {
		registry.setProfileStateProperty(id, state, MARK, "true");
	}

	void unmark(long state) {
		registry.removeProfileStateProperties(id, state, List.of(MARK));
	}
}
