package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;

/** The options that choose a part of a checklist: words with commas between, in English or as officials say them. */
final class FocusOptions {

	static final Option THEME = Option.with("--theme", words(Theme.values()), "只要这些主题的检查项", "items of these themes only");
	static final Option LEVEL = Option.with("--level", words(CheckLevel.values()), "只要这些层级的检查项（单位、车间、岗位）", "items of these levels only");
	static final Option NORM = Option.with("--norm", words(Norm.values()), "只要四项规范中这几项的检查项", "items of these of the four norms only");

	private FocusOptions() {}

	static boolean isGiven(Arguments arguments) {
		return Stream.of(THEME, LEVEL, NORM).map(Option::name).anyMatch(arguments::has);
	}

	static Focus of(Arguments arguments) {
		List<Mark> marks = new ArrayList<>();
		add(marks, arguments, THEME, Theme.values());
		add(marks, arguments, LEVEL, CheckLevel.values());
		add(marks, arguments, NORM, Norm.values());
		return Focus.of(marks);
	}

	private static void add(List<Mark> marks, Arguments arguments, Option option, Mark[] known) {
		arguments.text(option.name()).ifPresent(text -> Stream.of(text.split("[,，、]")).map(String::strip).forEach(word -> marks.add(mark(option.name(), word, known))));
	}

	private static Mark mark(String option, String word, Mark[] known) {
		return Stream.of(known).filter(mark -> mark.word().equals(word) || mark.label().zh().equals(word)).findFirst().orElseThrow(() -> {
			List<String> all = Stream.of(known).map(Mark::word).toList();
			Optional<String> near = Suggestion.of(word, all);
			String choices = String.join(", ", all);
			return new Stop(Problem.of("usage.choice", option + "没有“" + word + "”", option + " has no '" + word + "'").remedy(near.map(one -> "是否指“" + one + "”？").orElse("可用：" + choices),
					near.map(one -> "did you mean '" + one + "'?").orElse("known: " + choices)));
		});
	}

	private static String words(Mark[] marks) {
		return Stream.of(marks).map(Mark::word).collect(Collectors.joining("|"));
	}
}
