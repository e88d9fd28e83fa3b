package org.safetyworkbench.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Values in groups that fit into one {@code in (…)}. */
public final class Groups {

	private static final int SIZE = 200;

	private Groups() {}

	public static <T> List<List<T>> of(Collection<T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> groups = new ArrayList<>();
		for (int from = 0; from < list.size(); from += SIZE) groups.add(list.subList(from, Math.min(list.size(), from + SIZE)));
		return groups;
	}

	/** {@code ?, ?, ?} */
	public static String marks(int count) {
		return String.join(", ", Collections.nCopies(count, "?"));
	}
}
