package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Notice;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** All of a hazard on one page: where it is on its way, what can be done now and why the rest cannot, what is known, what happened. */
public final class HazardPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final UUID id;
	private final LocalDate today = LocalDate.now();
	private Frame frame;
	private Composite page;
	private Label title;
	private Label state;
	private Ribbon ribbon;
	private ActionBar actions;
	private Notice notice;
	private HazardSheet sheet;
	private HazardFolder folder;
	private Acting acting;
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
		Composite line = Panels.row(page, 3);
		state = Panels.heading(line, desk.look(), "");
		state.setData("id", "hazard.state");
		Panels.button(line, texts.get("hazard.enterprise"), "hazard.enterprise", () -> desk.go(Place.record(Place.ENTERPRISE, record.hazard().enterprise())));
		Panels.button(line, texts.get("hazard.assign"), "hazard.assign", () -> Assigning.ask(desk, page.getShell(), record.hazard()));
		ribbon = new Ribbon(page, desk.look(), texts);
		ribbon.canvas().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		actions = new ActionBar(page, desk, offer -> acting.start(record, offer));
		actions.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		notice = new Notice(page, desk.look());
		SashForm across = new SashForm(page, SWT.HORIZONTAL);
		across.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		sheet = new HazardSheet(across, desk);
		folder = new HazardFolder(across, desk, id, today);
		across.setWeights(55, 45);
		acting = new Acting(desk, page, this::done);
		refresh();
	}

	@Override
	public boolean shows(News news) {
		return news.tells(id) || news.tells("paper", "risk-point", "staff", "office-setting", "calendar-day");
	}

	@Override
	public void refresh() {
		desk.background().show(page, texts.get("work.reading"), progress -> HazardRecord.read(desk.services(), id, today), this::show);
	}

	private void show(HazardRecord read) {
		record = read;
		Hazard hazard = read.hazard();
		frame.title((hazard.item().isEmpty() ? "" : hazard.item() + "　") + hazard.enterpriseName());
		title.setText(hazard.enterpriseName() + "　" + (hazard.item().isEmpty() ? texts.of(hazard.finding()) : texts.of(read.dossier().item().title())));
		title.setData("person", read.person().name());
		state.setText(headline(hazard, read));
		Look.paint(state, desk.look().color(hazard.severity() == Severity.MAJOR || hazard.state().isOpen() && hazard.dueOn().isBefore(today) ? Tone.RED : Tone.BLUE));
		ribbon.show(Ribbon.stations(hazard.state(), read.dossier().moves()));
		Offered offered = Offered.of(read.offers());
		actions.show(offered);
		sheet.show(read);
		folder.show(read, offered);
		page.layout(true, true);
	}

	private String headline(Hazard hazard, HazardRecord read) {
		String gap = "　";
		return texts.of(hazard.state().label()) + gap + texts.get("severity." + hazard.severity()) + gap
				+ (hazard.state().isOpen() ? texts.get("hazard.head.due", hazard.dueOn(), texts.distance(today, hazard.dueOn())) + gap : "") + read.authority(texts, hazard.authority())
				+ (hazard.listed() ? gap + texts.get("hazard.head.listed") : "");
	}

	/** What was just done, and the paper that usually follows. */
	private void done(Action action) {
		notice.say(texts.get("act.done", texts.of(action.label()))).offer(texts.get("notice.hide"), "notice.hide", () -> {});
		folder.papers().usual(action, kinds -> kinds.forEach(kind -> notice.offer(texts.get("paper.offer", texts.of(kind.title())), "notice.paper." + kind.id(), () -> folder.issue(kind))));
	}

	@Override
	public void focus() {
		actions.control().setFocus();
	}
}
