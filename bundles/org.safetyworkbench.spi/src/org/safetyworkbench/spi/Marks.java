package org.safetyworkbench.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forms an item belongs to, in the order of the constants. They stand beside {@link Item}: a record that packs may take
 * apart cannot grow within a major version.
 *
 * @param levels who in the enterprise checks it; empty for everybody
 * @param themes the dangers it is about; empty for none of the themes
 * @param norms the norms that carry it; empty for all of them
 */
public record Marks(Set<CheckLevel> levels, Set<Theme> themes, Set<Norm> norms) {

	/** For everybody, about none of the themes, in every norm. */
	public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of());

	public Marks {
		levels = inOrder(levels);
		themes = inOrder(themes);
		norms = inOrder(norms);
	}

	public boolean isFor(CheckLevel level) {
		return levels.isEmpty() || levels.contains(level);
	}

	public boolean isAbout(Theme theme) {
		return themes.contains(theme);
	}

	public boolean isIn(Norm norm) {
		return norms.isEmpty() || norms.contains(norm);
	}

	private static <M extends Comparable<M>> Set<M> inOrder(Collection<M> marks) {
		return Collections.unmodifiableSet(new TreeSet<>(marks));
	}
}
