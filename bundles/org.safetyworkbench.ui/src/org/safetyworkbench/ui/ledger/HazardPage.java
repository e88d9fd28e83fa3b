package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.enterprise.ChangeWords;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Sheet;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Prose;
import org.safetyworkbench.ui.why.Reasons;

/** All of a hazard: what was found, on which article, what to do by when, why, and the actions that are allowed now. */
public final class HazardPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final UUID id;
	private final LocalDate today = LocalDate.now();
	private Frame frame;
	private Composite page;
	private Label title;
	private Label state;
	private Button confirm;
	private Button severity;
	private Button deadline;
	private Button measure;
	private Button paper;
	private Sheet sheet;
	private Prose why;
	private Grid<Entry> changes;
	private HazardRecord record;

	public HazardPage(Desk desk, UUID id) {
		this.desk = desk;
		this.texts = desk.texts();
		this.id = id;
	}

	@Override
	public void create(Composite parent, Frame tab) {
		frame = tab;
		page = Panels.page(parent);
		title = Panels.title(page, desk.look(), texts.get("work.reading"));
		title.setData("id", "hazard.title");
		Composite bar = Panels.row(page, 7);
		state = Panels.heading(bar, desk.look(), "");
		confirm = Panels.button(bar, texts.get("hazard.confirm"), "hazard.confirm", () -> act(service -> service.confirm(Author.local(), id)));
		severity = Panels.button(bar, texts.get("hazard.severity"), "hazard.severity", this::judge);
		deadline = Panels.button(bar, texts.get("hazard.deadline"), "hazard.deadline", this::postpone);
		measure = Panels.button(bar, texts.get("hazard.measure"), "hazard.measure", this::remeasure);
		paper = Panels.button(bar, texts.get("hazard.paper"), "hazard.paper", this::paper);
		Panels.button(bar, texts.get("hazard.enterprise"), "hazard.enterprise", () -> desk.go(Place.record(Place.ENTERPRISE, record.hazard().enterprise())));
		SashForm down = new SashForm(page, SWT.VERTICAL);
		down.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		SashForm across = new SashForm(down, SWT.HORIZONTAL);
		sheet = new Sheet(across, desk.look(), 2);
		why = new Prose(across, desk.look(), "hazard.why");
		across.setWeights(58, 42);
		DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
		ChangeWords words = new ChangeWords(texts, List::of);
		changes = Grid.<Entry>of(desk).column(texts.get("column.time"), 16, entry -> time.format(entry.at()))
				.column(texts.get("column.author"), 14, entry -> entry.author().name()).column(texts.get("column.action"), 14, words::action)
				.column(texts.get("column.detail"), 40, words::detail).grow().column(texts.get("column.reason"), 24, entry -> entry.author().reason())
				.create(down, "hazard.changes");
		down.setWeights(72, 28);
		refresh();
	}

	@Override
	public void refresh() {
		desk.background().load(page, texts.get("work.reading"), progress -> HazardRecord.read(desk.services(), id, today), this::show);
	}

	private void show(HazardRecord read) {
		record = read;
		Hazard hazard = read.hazard();
		frame.title(hazard.item() + "　" + hazard.enterpriseName());
		title.setText(hazard.enterpriseName() + "　" + texts.of(read.item().title()));
		state.setText(texts.of(hazard.state().label()) + "　" + texts.get("severity." + hazard.severity()) + "　"
				+ (hazard.state().isOpen() ? texts.distance(today, hazard.dueOn()) : ""));
		state.setForeground(desk.look().color(hazard.severity() == Severity.MAJOR || hazard.dueOn().isBefore(today) ? Tone.RED : Tone.BLUE));
		allow(confirm, read.notConfirmable(texts));
		allow(paper, read.notPrintable(texts));
		for (Button button : List.of(severity, deadline, measure)) allow(button, read.notChangeable(texts));
		sheet.clear();
		sheet.section(texts.get("hazard.section.finding"));
		sheet.value(texts.get("column.item"), hazard.item() + "　" + texts.of(read.item().title()), 2);
		sheet.value(texts.get("column.finding"), texts.of(hazard.finding()), 2);
		sheet.value(texts.get("column.found"), hazard.foundOn().toString(), 1);
		sheet.value(texts.get("hazard.times"), String.valueOf(Math.max(1, read.sightings().size())), 1);
		sheet.section(texts.get("hazard.section.measure"));
		sheet.value(texts.get("column.measure"), read.measure(texts), 2);
		sheet.value(texts.get("column.due"), hazard.dueOn() + "　" + texts.distance(today, hazard.dueOn()), 1);
		sheet.value(texts.get("column.authority"), read.authority(texts), 1);
		sheet.value(texts.get("column.transfer"), texts.get(hazard.transfer() ? "value.yes" : "value.no"), 1);
		sheet.value(texts.get("hazard.transferDue"), hazard.transferDue().map(Object::toString).orElse(texts.get("value.none")), 1);
		sheet.section(texts.get("why.basis"));
		for (Article article : read.item().articles()) {
			Label line = sheet.note(article.words() + "　" + texts.get(article.isLaw() ? "article.law" : "article.nolaw")
					+ texts.get(article.verified() ? "law.verified" : "law.unverified"));
			line.setForeground(article.verified() ? desk.look().foreground() : desk.look().color(Tone.ORANGE));
		}
		sheet.done();
		why.show(reasons(read));
		changes.show(read.changes());
		page.layout(true, true);
	}

	private List<Line> reasons(HazardRecord read) {
		Reasons reasons = new Reasons(texts);
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Line.Style.HEADING, texts.get("hazard.why")));
		lines.add(new Line(Line.Style.PLAIN, texts.get("hazard.why.severity", texts.get("severity." + read.hazard().severity()), texts.of(read.item().severityBasis()))));
		lines.add(new Line(Line.Style.PLAIN, texts.get("hazard.why.deadline", read.hazard().foundOn(), read.item().days())));
		lines.add(new Line(Line.Style.FAINT, texts.get("hazard.why.pack", read.item().pack(), read.item().packVersion())));
		read.rulings().forEach(ruling -> {
			lines.add(new Line(Line.Style.HEADING, ruling.leader().key() + "　" + texts.of(ruling.leader().name())));
			lines.add(reasons.binding(ruling.leader().binding()));
			lines.addAll(reasons.outcome(ruling.leader(), ruling.outcome()).stream().skip(1).toList());
			ruling.leader().basis().forEach(basis -> lines.add(reasons.article(basis, read.packs())));
		});
		return lines;
	}

	/** What is not allowed is shown with the reason. */
	private static void allow(Button button, String reasonAgainst) {
		button.setEnabled(reasonAgainst.isEmpty());
		button.setToolTipText(reasonAgainst);
	}

	private void judge() {
		Severity other = record.hazard().severity() == Severity.MAJOR ? Severity.GENERAL : Severity.MAJOR;
		ReasonDialog dialog = ReasonDialog.only(page.getShell(), texts, texts.get("hazard.severity"), texts.get("hazard.severity.to", texts.get("severity." + other)));
		if (dialog.open() == Window.OK) act(service -> service.judge(Author.local().because(dialog.reason()), id, other));
	}

	private void postpone() {
		ReasonDialog dialog = ReasonDialog.day(page.getShell(), texts, texts.get("hazard.deadline"), texts.get("hazard.deadline.to", record.hazard().dueOn()),
				record.hazard().dueOn());
		if (dialog.open() == Window.OK)
			act(service -> service.setDeadline(Author.local().because(dialog.reason()), id, LocalDate.parse(dialog.value())));
	}

	private void remeasure() {
		ReasonDialog dialog = ReasonDialog.text(page.getShell(), texts, texts.get("hazard.measure"), texts.get("hazard.measure.to"), record.measure(texts));
		if (dialog.open() == Window.OK) act(service -> service.setMeasure(Author.local().because(dialog.reason()), id, dialog.value()));
	}

	private void act(Function<Hazards, Result<Hazard>> action) {
		desk.background().load(page, texts.get("work.saving"), progress -> {
			Result<Hazard> result = action.apply(desk.services().get(Hazards.class));
			if (!result.isOk()) throw new StoreException(first(result.problems()), null);
			return result.value();
		}, changed -> desk.changed());
	}

	private static Problem first(List<Problem> problems) {
		return problems.get(0);
	}

	private void paper() {
		new PaperJob(desk).start(record.hazard().enterprise());
	}

	@Override
	public void focus() {
		sheet.control().setFocus();
	}
}
