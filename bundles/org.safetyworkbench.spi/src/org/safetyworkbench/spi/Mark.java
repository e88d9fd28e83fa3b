package org.safetyworkbench.spi;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** A word by which items are gathered into a form: the level, the theme or the norm it belongs to. No two marks share a word. */
public sealed interface Mark permits CheckLevel, Theme, Norm {

	/** As officials say it. */
	Text label();

	/** The name of the constant. */
	String name();

	/** The word packs, the command line and the store write: {@code post}, {@code special-equipment}, … */
	default String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
