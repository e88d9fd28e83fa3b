package org.safetyworkbench.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Line.Style;
import org.safetyworkbench.ui.why.Reasons;
import org.safetyworkbench.ui.why.Values;

/** Packs, items, rules and laws read aloud. */
final class LibraryWords {

	private final Texts texts;
	private final Reasons reasons;
	private final Values values;

	LibraryWords(Texts texts) {
		this.texts = texts;
		reasons = new Reasons(texts);
		values = new Values(texts);
	}

	Tone tone(Item item) {
		return item.severity() == Severity.MAJOR ? Tone.RED : null;
	}

	Tone tone(Binding binding) {
		return switch (binding) {
			case LAW -> Tone.RED;
			case PLAN -> Tone.BLUE;
			case ADVICE -> Tone.GREY;
		};
	}

	String status(Law law) {
		return known("law.status.", law.status());
	}

	String verification(Law law) {
		return known("law.verification.", law.verification());
	}

	private String known(String prefix, String word) {
		return texts.has(prefix + word) ? texts.get(prefix + word) : word;
	}

	List<Line> pack(Shelf.PackRow row) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, row.name(texts)));
		row.refused().ifPresent(refused -> {
			lines.add(new Line(Style.UNKNOWN, texts.get("pack.refused.why")));
			for (Problem problem : refused.problems()) lines.add(new Line(Style.PLAIN, texts.of(problem)));
		});
		row.pack().ifPresent(pack -> describe(pack, lines));
		return lines;
	}

	private void describe(Pack pack, List<Line> lines) {
		lines.add(new Line(Style.FAINT, pack.id() + "　" + texts.get("pack.asof", pack.asOf())));
		if (!pack.description().isEmpty()) lines.add(new Line(Style.PLAIN, texts.of(pack.description())));
		lines.add(new Line(Style.PLAIN, texts.get("pack.contents", pack.facts().size(), pack.items().size(), pack.rules().size(), pack.laws().size())));
		if (!pack.requires().isEmpty()) lines.add(new Line(Style.PLAIN, texts.get("pack.requires", String.join(texts.get("list.separator"), pack.requires()))));
		lines.add(new Line(Style.FAINT, texts.get("pack.origin", pack.origin())));
	}

	List<Line> item(Item item, Packs packs) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, item.id() + "　" + texts.of(item.question())));
		lines.add(new Line(Style.PLAIN, texts.get("item.verify", item.verify().stream().map(way -> known("verify.", way)).collect(Collectors.joining(texts.get("list.separator"))))));
		lines.add(new Line(Style.PLAIN, texts.get("item.answer", answer(item.answer()))));
		if (item.photoRequired()) lines.add(new Line(Style.PLAIN, texts.get("item.photo")));
		marks(packs.marks(item.id()), lines);
		lines.add(new Line(Style.HEADING, texts.get("item.failed")));
		lines.add(new Line(item.severity() == Severity.MAJOR ? Style.LAW : Style.PLAIN,
				texts.get("severity." + item.severity()) + "　" + texts.of(item.severityBasis())));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("column.measure"), texts.of(item.rectification().measure()))));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("column.days"), texts.get("days", item.rectification().defaultDays()))));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("column.authority"), item.authorities().stream()
				.map(code -> packs.authority(code).map(one -> texts.of(one.name())).orElse(code)).collect(Collectors.joining(texts.get("list.separator"))))));
		if (item.transferRequired()) lines.add(new Line(Style.PLAN, texts.get("item.transfer")));
		lines.add(new Line(Style.HEADING, texts.get("why.basis")));
		item.basis().forEach(basis -> lines.add(reasons.article(basis, packs)));
		if (!item.note().isEmpty()) lines.add(new Line(Style.FAINT, texts.of(item.note())));
		return lines;
	}

	private void marks(Marks marks, List<Line> lines) {
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("focus.level"), marks.levels().isEmpty() ? texts.get("focus.level.all") : words(marks.levels()))));
		if (!marks.themes().isEmpty()) lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("focus.theme"), words(marks.themes()))));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("focus.norm"), marks.norms().isEmpty() ? texts.get("focus.norm.all") : words(marks.norms()))));
	}

	private String words(Set<? extends Mark> marks) {
		return marks.stream().map(mark -> texts.of(mark.label())).collect(Collectors.joining(texts.get("list.separator")));
	}

	private String answer(Answer answer) {
		return switch (answer) {
			case Answer.YesNo yesNo -> texts.get("answer.yesno", texts.get(yesNo.passWhen() ? "value.yes" : "value.no"));
			case Answer.Number number -> texts.get("answer.number", limit(number.min(), "answer.min"), limit(number.max(), "answer.max"), values.unit(number.unit()));
			case Answer.LastDone last -> texts.get("answer.lastdone", last.maxAgeDays());
			case Answer.ValidUntil valid -> texts.get("answer.validuntil");
			case Answer.Choice choice -> texts.get("answer.choice", choice.choices(), choice.passChoices());
			case Answer.Remark remark -> texts.get("answer.remark");
		};
	}

	private String limit(double limit, String key) {
		return Double.isInfinite(limit) ? "" : texts.get(key, Values.number(limit));
	}

	String form(Fact fact) {
		return texts.get("form." + fact.type());
	}

	String unit(Fact fact) {
		return values.unit(fact.unit());
	}

	List<Line> fact(Fact fact, Packs packs) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, texts.of(fact.label())));
		lines.add(new Line(Style.FAINT, fact.name()));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("column.form"), fact.unit().isEmpty() ? form(fact) : texts.get("bracketed", form(fact), unit(fact)))));
		lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("column.kept"), texts.get("subject." + fact.keptOn()))));
		if (!fact.values().isEmpty()) lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("fact.values"), fact.values().stream().map(value -> texts.of(value.label())).collect(Collectors.joining(texts.get("list.separator"))))));
		if (!fact.synonyms().isEmpty()) lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.get("fact.synonyms"), String.join(texts.get("list.separator"), fact.synonyms()))));
		List<Rule> users = packs.rules().stream().filter(rule -> rule.inputs().stream().anyMatch(input -> input.source() == Input.Source.FACT && input.key().equals(fact.name()))).toList();
		if (!users.isEmpty()) lines.add(new Line(Style.HEADING, texts.get("fact.users")));
		users.forEach(rule -> lines.add(new Line(Style.PLAIN, rule.key() + "　" + texts.of(rule.name()))));
		if (!fact.note().isEmpty()) lines.add(new Line(Style.FAINT, texts.of(fact.note())));
		return lines;
	}

	List<Line> rule(Rule rule, Packs packs) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, rule.key() + "　" + texts.of(rule.name())));
		lines.add(reasons.binding(rule.binding()));
		lines.add(new Line(Style.FAINT, texts.get(rule.isBound() ? "rule.bound" : "rule.reference")));
		for (RuleTable.Row row : new RuleTable(texts).of(rule)) {
			lines.add(new Line(Style.HEADING, (row.index() + 1) + "　" + row.condition()));
			lines.add(new Line(Style.PLAIN, row.answer().replace("\n", texts.get("list.semicolon"))));
		}
		lines.add(new Line(Style.HEADING, texts.get("why.basis")));
		rule.basis().forEach(basis -> lines.add(reasons.article(basis, packs)));
		lines.add(new Line(Style.FAINT, texts.get("rule.open.hint")));
		return lines;
	}

	List<Line> law(Law law, Packs packs) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Style.HEADING, "《" + texts.of(law.title()) + "》"));
		lines.add(law.isLaw() ? new Line(Style.LAW, texts.get("law.is")) : new Line(Style.PLAN, texts.get("law.isnot")));
		lines.add(new Line(Style.PLAIN, texts.get("law.line", law.number(), law.issuer())));
		lines.add(new Line(Style.PLAIN, texts.get("law.dates", law.issued(), law.effective())));
		lines.add(new Line(law.status().equals("in-force") ? Style.TRUE : Style.UNKNOWN, status(law)));
		lines.add(new Line(law.verification().equals("verified") ? Style.TRUE : Style.UNKNOWN, texts.get("law.checked", verification(law))));
		if (!law.formerTitles().isEmpty()) lines.add(new Line(Style.PLAIN, texts.get("law.formerly", String.join(texts.get("list.separator"), law.formerTitles()))));
		law.replaces().forEach(id -> lines.add(new Line(Style.PLAIN, texts.get("law.replaces", title(id, packs)))));
		law.replacedBy().forEach(id -> lines.add(new Line(Style.UNKNOWN, texts.get("law.replacedby", title(id, packs)))));
		law.sources().forEach(source -> lines.add(new Line(Style.FAINT, texts.get("law.source", source))));
		if (!law.note().isEmpty()) lines.add(new Line(Style.FAINT, law.note()));
		return lines;
	}

	private String title(String id, Packs packs) {
		return packs.law(id).map(law -> texts.of(law.title())).orElse(id);
	}
}
