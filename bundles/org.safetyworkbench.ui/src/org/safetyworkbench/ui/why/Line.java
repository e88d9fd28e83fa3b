package org.safetyworkbench.ui.why;

/** A line of a reason, with what it is, which decides how it looks. */
public record Line(Style style, String text) {

	/** What a line is. */
	public enum Style {
		HEADING, PLAIN, FAINT,
		/** binds enterprises */
		LAW,
		/** binds the authority's own units */
		PLAN,
		/** binds nobody */
		ADVICE,
		/** the case that held */
		TRUE,
		FALSE,
		/** facts are missing */
		UNKNOWN
	}
}
