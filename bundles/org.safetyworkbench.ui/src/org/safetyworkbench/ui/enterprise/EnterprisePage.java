package org.safetyworkbench.ui.enterprise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.duty.DutyColumns;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.inspection.NewVisitDialog;
import org.safetyworkbench.ui.inspection.VisitsTab;
import org.safetyworkbench.ui.ledger.HazardColumns;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Notice;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.risk.RisksTab;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Reasons;

/** All of an enterprise: what is known and missing, duties, hazards, what the rules conclude and why, what changed. */
public final class EnterprisePage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final UUID id;
	private final Reasons reasons;
	private final LocalDate today = LocalDate.now();
	private final Map<String, String> authorities = new HashMap<>();
	private Frame frame;
	private Composite page;
	private Label title;
	private Label flags;
	private Label facts;
	private Button save;
	private Button delete;
	private Notice notice;
	private CTabFolder folder;
	private EnterpriseFields fields;
	private Split<DutyRow> duties;
	private Grid<HazardRow> hazards;
	private RisksTab risks;
	private VisitsTab visits;
	private Split<Ruling> conclusions;
	private TradeTab trade;
	private Grid<Entry> changes;
	private EnterpriseRecord record;
	private boolean ownSave;
	private String wantedDuty = "";

	public EnterprisePage(Desk desk, UUID id) {
		this.desk = desk;
		this.texts = desk.texts();
		this.id = id;
		reasons = new Reasons(texts);
	}

	@Override
	public void create(Composite parent, Frame tab) {
		frame = tab;
		page = Panels.page(parent);
		Composite head = Panels.row(page, 4);
		title = Panels.title(head, desk.look(), texts.get("work.reading"));
		title.setData("id", "enterprise.name");
		Panels.button(head, texts.get("inspection.start"), "enterprise.inspect", () -> NewVisitDialog.open(desk, page.getShell(), id, title.getText()));
		save = Panels.button(head, texts.get("button.save"), "enterprise.save", this::save);
		save.setEnabled(false);
		delete = Panels.button(head, texts.get("enterprise.delete"), "enterprise.delete", () -> EnterpriseDeletion.ask(desk, page.getShell(), record.enterprise()));
		delete.setEnabled(false);
		facts = Panels.faint(page, desk.look(), "");
		flags = Panels.heading(page, desk.look(), "");
		notice = new Notice(page, desk.look());
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "enterprise.tabs");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		fields = new EnterpriseFields(folder, desk, () -> changed(true));
		tab("enterprise.tab.facts", fields.control());
		duties = new Split<>(folder, desk, "enterprise.duties", DutyColumns.of(desk, today, false), this::why);
		tab("enterprise.tab.duties", duties.control());
		hazards = HazardColumns.of(desk, today, false, authorities).onOpen(row -> desk.go(Place.record(Place.HAZARD, row.id()))).create(folder, "enterprise.hazards");
		tab("enterprise.tab.hazards", hazards.control());
		visits = new VisitsTab(folder, desk, id, number -> count("enterprise.tab.inspections", number));
		tab("enterprise.tab.inspections", visits.control());
		risks = new RisksTab(folder, desk, new Enterprise.Id(id), number -> count("enterprise.tab.risks", number));
		tab("enterprise.tab.risks", risks.control());
		conclusions = new Split<>(folder, desk, "enterprise.conclusions", rulings(), this::why);
		tab("enterprise.tab.conclusions", conclusions.control());
		trade = new TradeTab(folder, desk, number -> count("enterprise.tab.trade", number));
		tab("enterprise.tab.trade", trade.control());
		changes = log().create(folder, "enterprise.changes");
		tab("enterprise.tab.changes", changes.control());
		folder.setSelection(0);
		refresh();
	}

	private void tab(String key, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get(key));
		item.setData(key);
		item.setControl(control);
	}

	private Grid<Ruling> rulings() {
		return Grid.<Ruling>of(desk).column(texts.get("column.topic"), 24, ruling -> texts.of(ruling.leader().name())).grow()
				.column(texts.get("column.answer"), 26, ruling -> answer(ruling)).grow().tone(ruling -> ruling.isDecided() ? null : Tone.ORANGE)
				.column(texts.get("column.binding"), 8, ruling -> texts.get("binding." + ruling.leader().binding()))
				.column(texts.get("column.rule"), 12, ruling -> ruling.leader().key().toString())
				.onOpen(ruling -> desk.go(Place.record(Place.RULE, ruling.leader().key())));
	}

	private String answer(Ruling ruling) {
		return reasons.outcome(ruling.leader(), ruling.outcome()).stream().skip(1).map(Line::text).collect(Collectors.joining(texts.get("list.separator")));
	}

	private Grid<Entry> log() {
		DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
		ChangeWords words = new ChangeWords(texts, () -> record == null ? List.of() : record.packs().facts());
		return Grid.<Entry>of(desk).column(texts.get("column.time"), 16, entry -> time.format(entry.at()))
				.column(texts.get("column.author"), 14, entry -> entry.author().name())
				.column(texts.get("column.action"), 14, words::action)
				.column(texts.get("column.detail"), 40, words::detail).grow()
				.column(texts.get("column.reason"), 20, entry -> entry.author().reason());
	}

	@Override
	public void arrive(Place place) {
		wantedDuty = place.preset().getOrDefault("duty", "");
		if (!wantedDuty.isEmpty()) folder.setSelection(1);
		String risk = place.preset().getOrDefault("risk", "");
		if (risk.isEmpty()) return;
		for (CTabItem item : folder.getItems()) if (item.getControl() == risks.control()) folder.setSelection(item);
		risks.mark(UUID.fromString(risk));
	}

	@Override
	public boolean shows(News news) {
		return news.tells(id) || news.tells("hazard", "inspection", "risk-point");
	}

	@Override
	public void refresh() {
		risks.refresh();
		visits.refresh();
		desk.background().show(page, texts.get("work.reading"), progress -> EnterpriseRecord.read(desk.services(), id, today, progress), this::show);
	}

	private void show(EnterpriseRecord read) {
		desk.known().keep(read.enterprise());
		delete.setEnabled(true);
		EnterpriseForm form = new EnterpriseForm(texts, read.packs().packs(), read.enterprise(), read.missing());
		if (!fields.isEdited() && (ownSave || !fields.isBusy())) facts(read, form);
		else if (record.enterprise().version() != read.enterprise().version()) warn(read, form);
		ownSave = false;
		flags.setText(texts.get("enterprise.flags", read.standing().openMajor(), read.standing().openMajor() + read.standing().openGeneral(),
				read.standing().overdue(), read.duties().size(), form.missing()));
		Look.paint(flags, read.standing().openMajor() > 0 ? desk.look().color(Tone.RED) : desk.look().foreground());
		duties.grid().whenEmpty(texts.get("duties.empty.one"), composite -> {});
		duties.grid().show(read.duties());
		hazards.whenEmpty(texts.get("hazards.empty.one"), composite -> {});
		read.packs().authorities().forEach(one -> authorities.put(one.code(), texts.of(one.name())));
		hazards.show(read.hazards());
		conclusions.grid().whenEmpty(texts.get("conclusions.empty"), composite -> {});
		conclusions.grid().show(read.conclusions().rulings());
		changes.show(read.changes());
		trade.show(read.enterprise(), today);
		count("enterprise.tab.duties", read.duties().size());
		count("enterprise.tab.hazards", read.hazards().size());
		count("enterprise.tab.conclusions", read.conclusions().rulings().size());
		for (int i = 0; i < read.duties().size(); i++) if (read.duties().get(i).id().toString().equals(wantedDuty)) duties.grid().choose(i);
		wantedDuty = "";
		page.layout(true, true);
	}

	private void facts(EnterpriseRecord read, EnterpriseForm form) {
		Enterprise enterprise = read.enterprise();
		boolean same = record != null && record.enterprise().equals(enterprise) && record.missing().equals(read.missing()) && record.packs() == read.packs();
		record = read;
		notice.hide();
		if (same) return;
		frame.title(enterprise.name());
		title.setText(enterprise.name());
		facts.setText(texts.get("enterprise.line", enterprise.creditCode(), read.area().isEmpty() ? texts.get("area.unknown") : read.area()));
		fields.show(form, read.area());
		changed(false);
	}

	/** Somebody else changed it while it is being edited here: what is typed stays, and saving will compare both. */
	private void warn(EnterpriseRecord read, EnterpriseForm form) {
		String who = read.changes().stream().findFirst().map(entry -> entry.author().name()).orElse("");
		notice.warn(texts.get("enterprise.meanwhile", who)).offer(texts.get("enterprise.meanwhile.drop"), "enterprise.meanwhile.drop", () -> {
			fields.saved();
			facts(read, form);
		});
	}

	private void count(String key, int number) {
		for (CTabItem item : folder.getItems()) if (item.getData().equals(key)) item.setText(texts.get("bracketed", texts.get(key), number));
	}

	private List<Line> why(DutyRow duty) {
		return desk.services().get(DutyList.class).why(duty.id()).map(reasons::of).orElse(List.of());
	}

	private List<Line> why(Ruling ruling) {
		Situation situation = Situation.of(record.situation(), today, record.office().jurisdiction());
		return reasons.of(record.packs().explain(ruling.leader().key().toString(), situation), record.packs());
	}

	private void changed(boolean dirty) {
		save.setEnabled(dirty);
		frame.dirty(dirty);
	}

	@Override
	public void save() {
		Result<Enterprise> result = fields.result();
		if (!result.isOk()) {
			fields.point(result.problems());
			return;
		}
		save.setEnabled(false);
		new EnterpriseSaving(desk, page, () -> {
			fields.saved();
			changed(false);
			ownSave = true;
			desk.changed();
		}, problem -> {
			fields.saved();
			changed(false);
			record = record.with(result.value());
			notice.warn(texts.of(problem)).offer(texts.get("notice.hide"), "notice.hide", () -> {});
		}).save(record, result.value(), () -> save.setEnabled(true));
	}

	@Override
	public void focus() {
		folder.setFocus();
	}
}
