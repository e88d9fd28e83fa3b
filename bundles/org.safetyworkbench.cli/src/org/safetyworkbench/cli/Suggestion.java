package org.safetyworkbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word somebody probably meant. */
final class Suggestion {

	private Suggestion() {}

	/** The nearest of the words, if it is near enough: about a third of its letters may be wrong. */
	static Optional<String> of(String typed, Collection<String> words) {
		return words.stream().filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3)).min(Comparator.comparingInt(word -> distance(typed, word)));
	}

	/** Letters to insert, delete, replace, or neighbours to swap. */
	private static int distance(String a, String b) {
		int[][] steps = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++)
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					steps[i][j] = i + j;
					continue;
				}
				int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				steps[i][j] = Math.min(steps[i - 1][j - 1] + changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
			}
		return steps[a.length()][b.length()];
	}
}
