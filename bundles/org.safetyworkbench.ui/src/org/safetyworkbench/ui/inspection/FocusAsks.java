package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.library.Focus;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.text.Texts;

/** Asks which part of a checklist is wanted; nothing chosen is everything. */
final class FocusAsks {

	private static final List<String> NAMES = List.of("themes", "levels", "norm");

	private FocusAsks() {}

	static List<Ask> of(Texts texts) {
		return List.of(Ask.several("themes", texts.get("focus.theme"), options(texts, Theme.values())).hint(texts.get("focus.hint")),
				Ask.several("levels", texts.get("focus.level"), options(texts, CheckLevel.values())).hint(texts.get("focus.hint")),
				Ask.choice("norm", texts.get("focus.norm"), options(texts, Norm.values())).orNothing(texts.get("focus.norm.all")).hint(texts.get("focus.hint")));
	}

	private static List<Ask.Option> options(Texts texts, Mark[] marks) {
		return Stream.of(marks).map(mark -> new Ask.Option(mark.word(), texts.title(mark.label()))).toList();
	}

	/** What was chosen. */
	static Focus chosen(Map<String, String> values) {
		return Focus.of(NAMES.stream().map(name -> values.getOrDefault(name, "")).filter(words -> !words.isEmpty()).collect(Collectors.joining(",")));
	}
}
