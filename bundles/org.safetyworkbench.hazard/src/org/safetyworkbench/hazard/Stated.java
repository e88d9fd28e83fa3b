package org.safetyworkbench.hazard;

import java.time.LocalDate;

import org.safetyworkbench.core.Text;

/** A hazard of which so much is known that it can be told in one sentence, and whether it is late. */
public sealed interface Stated permits HazardRow, ListedHazard {

	/** The item's question. */
	Text title();

	/** What was found last. */
	Text finding();

	HazardState state();

	/** Day by which it must be put right. */
	LocalDate dueOn();

	/** Question and finding in one sentence, as papers state it. */
	default Text statement() {
		return new Text(asked(title().zh()) + "：" + finding().zh(), asked(title().en()) + ": " + finding().en());
	}

	private static String asked(String question) {
		String words = question.stripTrailing();
		return words.endsWith("?") || words.endsWith("？") ? words.substring(0, words.length() - 1) : question;
	}

	default boolean isOverdue(LocalDate asOf) {
		return state().isOpen() && dueOn().isBefore(asOf);
	}
}
