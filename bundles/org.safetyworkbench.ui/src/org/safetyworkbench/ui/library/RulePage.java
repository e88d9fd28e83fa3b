package org.safetyworkbench.ui.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Parameter;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.ui.grid.Sheet;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Prose;
import org.safetyworkbench.ui.why.Reasons;
import org.safetyworkbench.ui.why.Values;

/** One rule: its decision table in words, its numbers and articles, and a form to try it with facts. */
public final class RulePage implements Page {

	private record Read(Rule rule, Packs packs, String jurisdiction) {}

	private final Desk desk;
	private final Texts texts;
	private final String ref;
	private final Optional<Path> folder;
	private final Reasons reasons;
	private final Values values;
	private Frame frame;
	private Composite page;
	private Label title;
	private Label binding;
	private Sheet table;
	private Sheet form;
	private Prose answer;
	private CaseRows rows;
	private RuleTrial trial;
	private Read read;
	private LocalDate asOf = LocalDate.now();

	/** @param record of its place: the rule's key, and in a second line the folder of a pack that is still being written */
	public RulePage(Desk desk, String record) {
		this.desk = desk;
		this.texts = desk.texts();
		List<String> lines = record.lines().toList();
		ref = lines.getFirst();
		folder = lines.stream().skip(1).findFirst().map(Path::of);
		reasons = new Reasons(texts);
		values = new Values(texts);
	}

	/** The page of a rule that is still being written; it shows the rule as it is when the page is opened. */
	static Place draft(RuleKey rule, Path folder) {
		return Place.record(Place.RULE, rule + "\n" + folder);
	}

	@Override
	public void create(Composite parent, Frame tab) {
		frame = tab;
		page = Panels.page(parent);
		title = Panels.title(page, desk.look(), texts.get("work.reading"));
		title.setData("id", "rule.title");
		binding = Panels.heading(page, desk.look(), "");
		SashForm across = new SashForm(page, SWT.HORIZONTAL);
		across.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table = new Sheet(across, desk.look(), 1);
		SashForm down = new SashForm(across, SWT.VERTICAL);
		form = new Sheet(down, desk.look(), 1);
		answer = new Prose(down, desk.look(), "rule.answer");
		across.setWeights(56, 44);
		down.setWeights(45, 55);
		desk.background().load(page, texts.get("work.reading"), progress -> {
			Packs packs = packs();
			return new Read(packs.rule(ref).orElseThrow(), packs, desk.services().get(OfficeSettings.class).office().jurisdiction());
		}, this::show);
	}

	private Packs packs() {
		Packs installed = desk.services().get(Library.class).packs();
		return folder.map(documents -> installed.with(List.of(FolderPack.of(documents)))).orElse(installed);
	}

	private void show(Read found) {
		read = found;
		Rule rule = found.rule();
		frame.title(rule.key().toString());
		title.setText(rule.key() + "　" + texts.of(rule.name()));
		Line binds = reasons.binding(rule.binding());
		binding.setText(binds.text());
		binding.setForeground(desk.look().color(switch (rule.binding()) {
			case LAW -> Tone.RED;
			case PLAN -> Tone.BLUE;
			case ADVICE -> Tone.GREY;
		}));
		table.section(texts.get("rule.table"));
		rows = new CaseRows(table.whole(), desk, new RuleTable(texts).of(rule));
		numbers(rule);
		table.section(texts.get("why.basis"));
		for (LegalBasis basis : rule.basis()) {
			Line line = reasons.article(basis, found.packs());
			Look.paint(table.note(line.text()), line.style() == Line.Style.UNKNOWN ? desk.look().color(Tone.ORANGE) : desk.look().foreground());
		}
		about(rule);
		table.done();
		trial(rule);
		page.layout(true, true);
	}

	private void numbers(Rule rule) {
		if (rule.params().isEmpty()) return;
		table.section(texts.get("why.numbers"));
		for (Parameter parameter : rule.params())
			table.value(texts.of(parameter.label()), Values.number(parameter.value()) + " " + values.unit(parameter.unit()) + "　"
					+ texts.get("origin." + parameter.origin()), 1);
	}

	private void about(Rule rule) {
		table.section(texts.get("rule.about"));
		table.value(texts.get("column.pack"), read.packs().pack(rule.pack()).map(pack -> texts.of(pack.name()) + " " + pack.id().version()).orElse(rule.pack()), 1);
		table.value(texts.get("column.bound"), texts.get(rule.isBound() ? "rule.bound" : "rule.reference"), 1);
		rule.duty().ifPresent(duty -> table.value(texts.get("column.task"), texts.of(duty.task()), 1));
		if (!rule.note().isEmpty()) table.note(texts.of(rule.note())).setForeground(desk.look().faint());
	}

	private void trial(Rule rule) {
		trial = new RuleTrial(texts, read.packs(), rule, read.jurisdiction());
		form.section(texts.get("rule.try"));
		form.edit("rule.asof", texts.get("rule.asof"), asOf.toString(), 1, text -> {
			if (text.matches("\\d{4}-\\d{2}-\\d{2}")) day(text);
		});
		for (Input input : trial.inputs()) field(input);
		form.done();
		answer();
	}

	private void day(String text) {
		try {
			asOf = LocalDate.parse(text);
		} catch (java.time.DateTimeException e) {
			return;
		}
		answer();
	}

	private void field(Input input) {
		String label = input.unit().isEmpty() ? texts.of(input.label()) : texts.get("bracketed", texts.of(input.label()), values.unit(input.unit()));
		List<String> choices = trial.choices(input);
		if (choices.isEmpty()) {
			Text[] field = new Text[1];
			field[0] = form.edit("try." + input.name(), label, "", 1, text -> {
				Optional<Problem> wrong = trial.type(input, text);
				field[0].setForeground(wrong.isPresent() ? desk.look().color(Tone.RED) : null);
				field[0].setToolTipText(wrong.map(texts::of).orElse(""));
				answer();
			});
			field[0].setMessage(texts.get("fact.type." + input.type()));
		} else form.choose("try." + input.name(), label, choices, 0, index -> {
			trial.choose(input, index);
			answer();
		});
	}

	/** Evaluation of one rule takes microseconds and reads nothing, but packs may be loading: off the display's thread. */
	private void answer() {
		LocalDate day = asOf;
		desk.background().load(page, texts.get("work.reading"), progress -> trial.answer(day), this::show);
	}

	private void show(Explanation explanation) {
		List<Line> lines = new ArrayList<>(reasons.outcome(explanation.rule(), explanation.outcome()));
		lines.addAll(reasons.steps(explanation));
		answer.show(lines);
		rows.hit(explanation.outcome());
	}

	@Override
	public void focus() {
		form.control().setFocus();
	}
}
