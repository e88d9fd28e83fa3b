package org.safetyworkbench.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.safetyworkbench.core.Text;

/** Too much was answered. */
@SuppressWarnings("serial")
final class Flood extends RuntimeException {

	/** More lines than anybody reads. */
	static final int LINES = 1_000;
	/** Rows of a table to import. */
	static final int ROWS = 200_000;
	private static final int CHARACTERS = 20_000;

	private Flood(String message) {
		super(message);
	}

	/** A copy, taken on the contribution's own thread: a list may go on for ever. */
	static <T> List<T> limited(Iterable<? extends T> all, int limit) {
		List<T> copy = new ArrayList<>();
		for (Iterator<? extends T> each = all.iterator(); each.hasNext();) {
			if (copy.size() == limit) throw new Flood("> " + limit);
			copy.add(each.next());
		}
		return copy;
	}

	static String limited(String text) {
		if (text.length() > CHARACTERS) throw new Flood("> " + CHARACTERS);
		return text;
	}

	static Text limited(Text text) {
		return new Text(limited(text.zh()), limited(text.en()));
	}
}
