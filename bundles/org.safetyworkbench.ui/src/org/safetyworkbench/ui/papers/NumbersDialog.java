package org.safetyworkbench.ui.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.paper.NumberRule;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.GridDialog;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** How each kind of paper is numbered, and whether the office's template of it can be used. */
final class NumbersDialog extends GridDialog {

	/**
	 * @param last its last serial of this year, 0 before the first
	 * @param own whether the office has changed its template
	 * @param fault why its template cannot be used, empty when it can
	 */
	private record Line(PaperKind kind, NumberRule rule, int last, boolean own, Optional<Problem> fault) {}

	private Grid<Line> grid;
	private Button number;
	private Button template;
	private Button restore;
	private Label fault;

	NumbersDialog(Shell parent, Desk desk) {
		super(parent, desk, desk.texts().get("papers.numbers.title"), "numbers");
	}

	@Override
	protected void fill(Composite area) {
		words(area, texts.get("papers.numbers.intro"));
		grid = Grid.<Line>of(desk).column(texts.get("papers.kind"), 24, line -> texts.title(line.kind.title())).grow()
				.column(texts.get("papers.word"), 12, line -> line.kind.isNumbered() ? line.rule.word() : texts.get("papers.nonumber")).tone(line -> line.kind.isNumbered() ? null : Tone.GREY)
				.column(texts.get("papers.example"), 24, line -> line.kind.isNumbered() ? next(line) : "")
				.column(texts.get("papers.template"), 30, this::template).grow().tone(line -> line.fault.isEmpty() ? Tone.GREEN : Tone.RED)
				.onSelect(line -> marked()).onOpen(this::change).create(area, "numbers.rows");
		room(grid, 104, 24);
		fault = words(area, "\n");
		fault.setData("id", "numbers.fault");
		Look.paint(fault, desk.look().color(Tone.RED));
		Composite bar = Panels.row(area, 4);
		number = Panels.button(bar, texts.get("papers.number.change"), "numbers.change", () -> grid.selection().ifPresent(this::change));
		template = Panels.button(bar, texts.get("papers.template.open"), "numbers.template", () -> grid.selection().ifPresent(this::openTemplate));
		restore = Panels.button(bar, texts.get("papers.template.restore"), "numbers.restore", () -> grid.selection().ifPresent(this::restore));
		Panels.button(bar, texts.get("papers.templates"), "numbers.folder", () -> new PaperActions(desk).openTemplates());
		marked();
		read();
	}

	private String template(Line line) {
		return line.fault.map(problem -> texts.of(problem.what())).orElseGet(() -> texts.get(line.own ? "papers.template.own" : "papers.template.good"));
	}

	/** The number the next paper of that kind will get. */
	private static String next(Line line) {
		return line.rule.pattern().replace("{字}", line.rule.word()).replace("{年}", String.valueOf(LocalDate.now().getYear())).replace("{号}", String.valueOf(line.last + 1));
	}

	private void read() {
		desk.background().load(grid.table(), texts.get("work.reading"), progress -> {
			Papers papers = desk.services().get(Papers.class);
			return Stream.of(PaperKind.values()).map(kind -> new Line(kind, papers.rule(kind), papers.lastSerial(kind, LocalDate.now().getYear()).orElse(0),
					papers.isOwnTemplate(kind), papers.templateProblem(kind))).toList();
		}, lines -> {
			grid.show(lines);
			marked();
		});
	}

	private void marked() {
		number.setEnabled(grid.selection().filter(line -> line.kind.isNumbered()).isPresent());
		template.setEnabled(grid.selection().isPresent());
		restore.setEnabled(grid.selection().filter(Line::own).isPresent());
		fault.setText(grid.selection().flatMap(Line::fault).map(problem -> texts.of(new Problem(problem.code(), "", problem.what(), problem.remedy()))).orElse(""));
		fault.getParent().layout(true, true);
	}

	private void change(Line line) {
		if (!line.kind.isNumbered()) return;
		List<Ask> asks = List.of(Ask.of("word", texts.get("papers.word"), Ask.Kind.LINE).must().value(line.rule.word()).hint(texts.get("papers.word.hint")),
				Ask.of("pattern", texts.get("papers.pattern"), Ask.Kind.LINE).must().value(line.rule.pattern()).hint(NumberRule.STANDARD));
		new AskDialog<>(desk, getShell(), texts.get("papers.number.title", texts.of(line.kind.title())), texts.get("papers.number.intro"), asks, values -> set(line.kind, values), rule -> read())
				.button(texts.get("button.save.plain")).open();
	}

	private void restore(Line line) {
		String title = texts.get("papers.template.restore").replace("…", "");
		new AskDialog<>(desk, getShell(), title, texts.get("papers.template.restore.ask", texts.title(line.kind.title())), List.of(),
				values -> Result.of(desk.services().get(Papers.class).restoreTemplate(line.kind)), aside -> read()).open();
	}

	private Result<NumberRule> set(PaperKind kind, Map<String, String> values) {
		return desk.services().get(Papers.class).setRule(desk.person().author(), kind, values.get("word"), values.get("pattern"));
	}

	private void openTemplate(Line line) {
		desk.background().run(texts.get("papers.template.open"), progress -> {
			Papers papers = desk.services().get(Papers.class);
			papers.editableTemplates();
			return papers.templateFolder().resolve(line.kind.templateFile());
		}, file -> Written.open(desk, file));
	}
}
