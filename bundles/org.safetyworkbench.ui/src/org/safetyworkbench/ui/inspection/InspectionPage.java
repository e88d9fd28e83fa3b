package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.enterprise.ChangeWords;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Notice;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

public final class InspectionPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final UUID id;
	private Frame frame;
	private Composite page;
	private VisitHeader header;
	private VisitActions actions;
	private Notice notice;
	private RefusedLine refused;
	private CTabFolder folder;
	private ChecklistPane checklist;
	private PresencePane presence;
	private PapersPane papers;
	private Grid<Entry> changes;
	private String wantedItem = "";
	private VisitRecord record;

	public InspectionPage(Desk desk, UUID id) {
		this.desk = desk;
		this.texts = desk.texts();
		this.id = id;
	}

	@Override
	public void create(Composite parent, Frame tab) {
		frame = tab;
		page = Panels.page(parent);
		VisitWork work = new VisitWork(desk, page, id);
		header = new VisitHeader(page, desk, () -> checklist.saver().again());
		Composite bar = Panels.row(page, 6);
		notice = new Notice(page, desk.look());
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "inspection.tabs");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		checklist = new ChecklistPane(folder, desk, work, this::counted);
		refused = new RefusedLine(texts, notice, checklist);
		actions = new VisitActions(bar, desk, work, checklist, this::finished, this::ends);
		presence = new PresencePane(folder, desk, work);
		papers = new PapersPane(folder, desk, work);
		changes = changes(folder);
		tab("inspection.tab.items", checklist.control());
		tab("inspection.tab.presence", presence.control());
		tab("inspection.tab.papers", papers.control());
		tab("enterprise.tab.changes", changes.control());
		folder.addListener(SWT.Selection, event -> shown());
		folder.setSelection(0);
		refresh();
	}

	private Grid<Entry> changes(Composite parent) {
		java.time.format.DateTimeFormatter time = java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(java.time.ZoneId.systemDefault());
		ChangeWords words = new ChangeWords(texts, java.util.List::of);
		return Grid.<Entry>of(desk).column(texts.get("column.time"), 16, entry -> time.format(entry.at())).column(texts.get("column.author"), 14, entry -> entry.author().name())
				.column(texts.get("column.action"), 14, words::action).column(texts.get("column.detail"), 40, words::detail).grow()
				.column(texts.get("column.reason"), 24, entry -> entry.author().reason()).create(parent, "inspection.changes");
	}

	private void tab(String key, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get(key));
		item.setData(key);
		item.setControl(control);
	}

	@Override
	public void arrive(Place place) {
		wantedItem = place.preset().getOrDefault("item", "");
		if (place.preset().containsKey("tab")) folder.setSelection(Integer.parseInt(place.preset().get("tab")));
		checklist.go(wantedItem);
	}

	@Override
	public boolean shows(News news) {
		return news.tells(id) || news.tells("paper");
	}

	@Override
	public void refresh() {
		boolean unsent = record != null && record.isUnsent();
		desk.background().show(page, texts.get("work.reading"), progress -> read(unsent), read -> read.ifPresentOrElse(this::show, () -> desk.leave(Place.record(Place.INSPECTION, id))));
	}

	/** Nothing when it was begun here, never sent, and given up meanwhile: dropped, or joined with a colleague's. */
	private Optional<VisitRecord> read(boolean unsent) {
		try {
			return Optional.of(VisitRecord.read(desk, id));
		} catch (StoreException e) {
			if (unsent && Visits.UNKNOWN.equals(e.problem().code())) return Optional.empty();
			throw e;
		}
	}

	private void show(VisitRecord read) {
		boolean followed = record != null && record.visit().state() == read.visit().state() && record.isOpen() == read.isOpen() && record.sheet().items().equals(read.sheet().items());
		record = read;
		frame.title(texts.title(record.visit().kind().label()) + "　" + record.visit().enterpriseName());
		header.show(record);
		actions.show(record, LocalDate.now());
		if (followed) checklist.follow(record);
		else checklist.show(record);
		checklist.go(wantedItem);
		wantedItem = "";
		presence.show(record);
		shown();
		changes.show(record.changes());
		page.layout(true, true);
	}

	/** What an official does next: the record of the visit, and the hazards that arose. */
	private void finished(Visit visit) {
		notice.say(texts.get(visit.failed() == 0 ? "inspection.finished.clean" : "inspection.finished", visit.failed())).offer(texts.get("notice.hide"), "notice.hide", () -> {});
		if (visit.failed() > 0) notice.offer(texts.get("inspection.finished.hazards"), "inspection.finished.hazards", () -> desk.go(Place.of(Place.LEDGER).with("state", HazardState.DRAFT.code()).with("text", visit.enterpriseName())));
		notice.offer(texts.get("paper.offer", texts.of(PaperKind.INSPECTION_RECORD.title())), "inspection.finished.record", () -> papers.issue(PaperKind.INSPECTION_RECORD));
	}

	/** The server is gone, or what was entered before waits: it ends when all that has been sent. */
	private void ends(VisitSheet sheet) {
		show(record.ending());
		notice.warn(texts.get("inspection.ends", sheet.failed().size())).offer(texts.get("notice.hide"), "notice.hide", () -> {});
	}

	/** Papers are asked for when they are looked at. */
	private void shown() {
		if (record != null && folder.getSelectionIndex() == 2) papers.show(record);
	}

	/** An answer was given, saved or refused. */
	private void counted() {
		AnswerSheet sheet = checklist.sheet();
		header.count(sheet.answered(), sheet.total(), sheet.failed());
		header.saving(checklist.state(), checklist.state() == AnswerSaver.State.KEPT ? checklist.waiting() : checklist.saver().failures(), record.isOpen());
		refused.show(record);
		if (checklist.saver().state() != AnswerSaver.State.SAVING) frame.dirty(checklist.saver().state() == AnswerSaver.State.FAILED || presence.isEdited());
	}

	@Override
	public void save() {
		checklist.saver().again();
		presence.save();
	}

	@Override
	public void focus() {
		if (folder.getSelectionIndex() == 0) checklist.focus();
		else folder.setFocus();
	}
}
