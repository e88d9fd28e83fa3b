package org.safetyworkbench.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which records changed, without what changed in them.
 *
 * @param kinds kinds as in {@link Change#kind()}
 * @param subjects their ids
 * @param isComplete false when more changed than is named: everything may be different
 */
public record News(Set<String> kinds, Set<UUID> subjects, boolean isComplete) {

	public static final News NOTHING = new News(Set.of(), Set.of(), true);
	public static final News EVERYTHING = new News(Set.of(), Set.of(), false);

	/** Who looks at more than so many records reads everything anew sooner. */
	static final int MOST = 1000;

	public News {
		kinds = Set.copyOf(kinds);
		subjects = Set.copyOf(subjects);
	}

	static News of(Set<String> kinds, Set<UUID> subjects) {
		return subjects.size() > MOST ? EVERYTHING : new News(kinds, subjects, true);
	}

	public boolean isEmpty() {
		return isComplete && kinds.isEmpty();
	}

	/** Whether a record of one of these kinds may have changed. */
	public boolean tells(String... ofKinds) {
		if (!isComplete) return true;
		for (String kind : ofKinds) if (kinds.contains(kind)) return true;
		return false;
	}

	/** Whether this record may have changed. */
	public boolean tells(UUID subject) {
		return !isComplete || subjects.contains(subject);
	}

	public News plus(News other) {
		if (!isComplete || !other.isComplete) return EVERYTHING;
		if (isEmpty()) return other;
		Set<String> allKinds = new LinkedHashSet<>(kinds);
		allKinds.addAll(other.kinds);
		Set<UUID> allSubjects = new LinkedHashSet<>(subjects);
		allSubjects.addAll(other.subjects);
		return of(allKinds, allSubjects);
	}
}
