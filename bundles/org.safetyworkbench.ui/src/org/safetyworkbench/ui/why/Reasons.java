package org.safetyworkbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Locator;
import org.safetyworkbench.duty.Why;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line.Style;

/** Answers "why?": which rule, which article, which case held, which facts and numbers were used. */
public final class Reasons {

	private final Texts texts;
	private final Words words;
	private final Values values;

	public Reasons(Texts texts) {
		this.texts = texts;
		words = new Words(texts);
		values = new Values(texts);
	}

	/** Whom an answer binds, said so that only law reads as law. */
	public Line binding(Binding binding) {
		return new Line(switch (binding) {
			case LAW -> Style.LAW;
			case PLAN -> Style.PLAN;
			case ADVICE -> Style.ADVICE;
		}, texts.get("binding." + binding + ".long"));
	}

	/** @param packs knows the titles of the laws */
	public List<Line> of(Explanation explanation, Packs packs) {
		Rule rule = explanation.rule();
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, rule.key() + "　" + texts.of(rule.name())));
		lines.add(binding(rule.binding()));
		if (rule.binding() == Binding.LAW && rule.basis().stream().noneMatch(LegalBasis::verified)) lines.add(new Line(Style.UNKNOWN, texts.get("why.unverified")));
		lines.addAll(outcome(rule, explanation.outcome()));
		lines.addAll(steps(explanation));
		lines.add(new Line(Style.HEADING, texts.get("why.basis")));
		rule.basis().forEach(basis -> lines.add(article(basis, packs)));
		if (rule.basis().isEmpty()) lines.add(new Line(Style.FAINT, texts.get("why.basis.none")));
		if (!rule.note().isEmpty()) lines.add(new Line(Style.FAINT, texts.of(rule.note())));
		return lines;
	}

	/** Every case tried, the facts looked at and the numbers used. */
	public List<Line> steps(Explanation explanation) {
		Rule rule = explanation.rule();
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, texts.get("why.cases")));
		explanation.steps().forEach(step -> lines.add(step(rule, step)));
		if (!explanation.facts().isEmpty()) lines.add(new Line(Style.HEADING, texts.get("why.facts")));
		explanation.facts().forEach(used -> lines.add(new Line(used.isKnown() ? Style.PLAIN : Style.UNKNOWN,
				texts.get("why.pair", texts.of(used.input().label()), values.of(used.input(), used.value())))));
		if (!explanation.params().isEmpty()) lines.add(new Line(Style.HEADING, texts.get("why.numbers")));
		explanation.params().forEach(constant -> lines.add(new Line(Style.PLAIN, texts.get("why.number", texts.of(constant.parameter().label()),
				Values.number(constant.value()) + values.unit(constant.parameter().unit()), texts.get("origin." + constant.parameter().origin()),
				constant.changed() ? texts.get("why.changed") : ""))));
		return lines;
	}

	/** What was answered: values, or what is missing. */
	public List<Line> outcome(Rule rule, Outcome outcome) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, texts.get("why.answer")));
		if (outcome instanceof Outcome.Faulty faulty) lines.add(new Line(Style.UNKNOWN, texts.of(faulty.problem())));
		if (outcome instanceof Outcome.Undecided undecided)
			lines.add(new Line(Style.UNKNOWN, texts.get("why.undecided", undecided.missing().stream().sorted().map(name -> label(rule, name))
					.collect(Collectors.joining(texts.get("list.separator"))))));
		for (Map.Entry<String, Object> value : outcome.values().entrySet())
			lines.add(new Line(Style.PLAIN, rule.output(value.getKey()).map(output -> answer(output, value.getValue()))
					.orElse(value.getKey() + " = " + value.getValue())));
		if (outcome instanceof Outcome.Decided && outcome.values().isEmpty()) lines.add(new Line(Style.FAINT, texts.get("why.nothing")));
		return lines;
	}

	private String answer(Output output, Object value) {
		return texts.get("why.pair", texts.of(output.label()), values.of(output, value));
	}

	private String label(Rule rule, String name) {
		return rule.input(name).map(input -> texts.of(input.label())).orElse(name);
	}

	private Line step(Rule rule, Explanation.Step step) {
		Style style = switch (step.truth()) {
			case TRUE -> Style.TRUE;
			case FALSE -> Style.FALSE;
			case UNKNOWN, FAULTY -> Style.UNKNOWN;
		};
		return new Line(style, texts.get("why.step." + step.truth(), step.index() + 1, words.condition(rule, step.condition())));
	}

	/** An article with the title in force, former titles and whether somebody has read it in a source. */
	public Line article(LegalBasis basis, Packs packs) {
		Law law = packs.law(basis.law()).orElse(null);
		String title = law == null ? basis.law() : texts.of(law.title());
		String former = law == null || law.formerTitles().isEmpty() ? "" : texts.get("law.former", String.join(texts.get("list.separator"), law.formerTitles()));
		String state = texts.get(basis.verified() ? "law.verified" : "law.unverified");
		return new Line(basis.verified() ? Style.PLAIN : Style.UNKNOWN, texts.get("law.article", title, texts.of(new Locator(basis.article()).words()), former, state));
	}

	/** A reason kept with a duty. */
	public List<Line> of(Why why) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, why.rule() + "　" + texts.of(why.name())));
		lines.add(binding(why.binding()));
		lines.add(new Line(Style.HEADING, texts.get("why.facts")));
		why.facts().forEach(used -> lines.add(new Line(used.value().isEmpty() ? Style.UNKNOWN : Style.PLAIN,
				texts.get("why.pair", texts.of(used.label()), used.value().isEmpty() ? texts.get("value.unknown") : texts.of(used.value())))));
		lines.add(new Line(Style.HEADING, texts.get("why.basis")));
		why.articles().forEach(article -> lines.add(new Line(Style.PLAIN, article)));
		if (why.articles().isEmpty()) lines.add(new Line(Style.FAINT, texts.get("why.basis.none")));
		return lines;
	}
}
