package org.safetyworkbench.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.safetyworkbench.core.Text;

/** Finds the word somebody probably meant. */
final class Suggestion {

	private Suggestion() {}

	/** The known word nearest to the written one, if any is near. */
	static Optional<String> near(String written, Collection<String> known) {
		int limit = Math.max(1, written.length() / 3);
		return known.stream().filter(word -> !word.equals(written) && distance(written, word, limit) <= limit)
				.min(Comparator.comparingInt(word -> distance(written, word, limit)));
	}

	/** "Did you mean x?", or the known words when none is near, for a remedy. */
	static Text remedy(String written, Collection<String> known) {
		Optional<String> near = near(written, known);
		if (near.isPresent()) return new Text("是否指“" + near.get() + "”？", "did you mean '" + near.get() + "'?");
		if (known.isEmpty() || known.size() > 40) return new Text("请核对拼写", "check the spelling");
		String all = String.join(", ", new TreeSet<>(known));
		return new Text("可用：" + all, "known here: " + all);
	}

	/** Edits that turn one word into the other, case ignored; stops counting above the limit. */
	private static int distance(String a, String b, int limit) {
		if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
		String from = a.toLowerCase(Locale.ROOT), to = b.toLowerCase(Locale.ROOT);
		int[] row = new int[to.length() + 1];
		for (int j = 0; j < row.length; j++) row[j] = j;
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int edit = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(edit, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[to.length()];
	}
}
