package org.safetyworkbench.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;

/**
 * The part of a checklist somebody chose: what is about any of these themes, for any of these levels and in any of these
 * norms. An empty set chooses nothing and leaves nothing out.
 */
public record Focus(Set<Theme> themes, Set<CheckLevel> levels, Set<Norm> norms) {

	public static final Focus EVERYTHING = new Focus(Set.of(), Set.of(), Set.of());

	public Focus {
		themes = ordered(themes, Theme.class);
		levels = ordered(levels, CheckLevel.class);
		norms = ordered(norms, Norm.class);
	}

	public static Focus of(Collection<? extends Mark> marks) {
		return new Focus(those(marks, Theme.class), those(marks, CheckLevel.class), those(marks, Norm.class));
	}

	public static Focus of(Mark... marks) {
		return of(List.of(marks));
	}

	/**
	 * @param words of the marks with commas between, as {@link #words} writes them; empty for everything
	 * @throws IllegalArgumentException for a word there is none of
	 */
	public static Focus of(String words) {
		return words.isEmpty() ? EVERYTHING : of(Stream.of(words.split(",")).map(Focus::mark).toList());
	}

	private static Mark mark(String word) {
		return all().filter(mark -> mark.word().equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException(word));
	}

	private static Stream<Mark> all() {
		return Stream.<Mark[]>of(Theme.values(), CheckLevel.values(), Norm.values()).flatMap(Arrays::stream);
	}

	private static <M> Set<M> those(Collection<? extends Mark> marks, Class<M> kind) {
		return marks.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toSet());
	}

	private static <M extends Enum<M>> Set<M> ordered(Set<M> marks, Class<M> kind) {
		Set<M> ordered = EnumSet.noneOf(kind);
		ordered.addAll(marks);
		return Collections.unmodifiableSet(ordered);
	}

	public boolean isEverything() {
		return themes.isEmpty() && levels.isEmpty() && norms.isEmpty();
	}

	public boolean includes(Marks item) {
		return any(themes, item::isAbout) && any(levels, item::isFor) && any(norms, item::isIn);
	}

	private static <M> boolean any(Set<M> chosen, Predicate<M> has) {
		return chosen.isEmpty() || chosen.stream().anyMatch(has);
	}

	/** Themes, levels and norms, each in their order. */
	public List<Mark> marks() {
		return all().filter(mark -> themes.contains(mark) || levels.contains(mark) || norms.contains(mark)).toList();
	}

	/** As stored and on the command line: {@code fire,post}; empty for everything. */
	public String words() {
		return marks().stream().map(Mark::word).collect(Collectors.joining(","));
	}

	/** 消防安全、岗位; empty for everything. */
	public Text label() {
		return new Text(marks().stream().map(mark -> mark.label().zh()).collect(Collectors.joining("、")), marks().stream().map(mark -> mark.label().en()).collect(Collectors.joining(", ")));
	}

	/** What a form of this part is called: 岗位安全检查卡片（消防安全）, 网格员检查导则; empty for everything. */
	public Text form() {
		return isEverything() ? Text.EMPTY : new Text(form(Text::zh, "安全检查表", "（", "、", "）"), form(Text::en, "Safety checklist", " (", ", ", ")"));
	}

	private String form(Function<Text, String> in, String plain, String open, String between, String close) {
		boolean ofLevel = levels.size() == 1, ofNorm = !ofLevel && norms.size() == 1;
		String name = ofLevel ? in.apply(levels.iterator().next().form()) : ofNorm ? in.apply(norms.iterator().next().label()) : plain;
		List<Mark> others = marks().stream().filter(mark -> !(ofLevel && mark instanceof CheckLevel || ofNorm && mark instanceof Norm)).toList();
		return others.isEmpty() ? name : others.stream().map(Mark::label).map(in).collect(Collectors.joining(between, name + open, close));
	}
}
