package org.safetyworkbench.paper;

import java.util.Locale;

/** The two forms a paper is written out in. */
public enum Form {
	/** for Word */
	DOCX,
	/** for printing; says the same */
	PDF;

	public String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}
}
