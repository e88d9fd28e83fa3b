package org.safetyworkbench.ui.office;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Audit;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.ui.enterprise.ChangeWords;
import org.safetyworkbench.ui.exchange.Files;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What an auditor does: verify the change log, hold it against what was kept outside, take it out, see who read tip-offs. */
final class AuditTab {

	private static final int SHOWN = 1000;

	private static final Map<String, String> PAGES = Map.of("hazard", Place.HAZARD, "inspection", Place.INSPECTION, "enterprise", Place.ENTERPRISE);

	private final Desk desk;
	private final Texts texts;
	private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
	private final Composite area;
	private final Label verdict;
	private final Button export;
	private final List<Button> verifying;
	private final Button whole;
	private final ChangeWords words;
	private final Grid<Entry> grid;

	AuditTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		Supplier<Packs> packs = () -> desk.services().get(Library.class).packs();
		words = new ChangeWords(texts, () -> packs.get().facts(), code -> packs.get().authority(code).map(authority -> texts.of(authority.name())).orElse(code));
		area = Panels.padded(parent);
		verdict = Panels.heading(area, desk.look(), texts.get("office.audit.unchecked"));
		verdict.setData("id", "office.audit.verdict");
		Composite bar = Panels.row(area, 4);
		verifying = List.of(Panels.button(bar, texts.get("office.audit.verify"), "office.audit.verify", () -> verify(Optional.empty())),
				Panels.button(bar, texts.get("office.audit.against"), "office.audit.against", this::against));
		export = Panels.button(bar, texts.get("office.audit.export"), "office.audit.export", this::export);
		whole = new Button(bar, SWT.CHECK);
		whole.setText(texts.get("office.audit.whole"));
		whole.setData("id", "office.audit.whole");
		whole.addListener(SWT.Selection, event -> refresh());
		Panels.faint(area, desk.look(), texts.get("office.audit.hint"));
		grid = Grid.<Entry>of(desk).key(Entry::seq).column(texts.get("office.audit.when"), 18, entry -> time.format(entry.at())).column(texts.get("office.audit.who"), 16, entry -> entry.author().name())
				.column(texts.get("office.audit.what"), 24, words::action).column(texts.get("office.audit.record"), 30, entry -> entry.change().subject().toString())
				.column(texts.get("office.audit.detail"), 40, this::detail).grow()
				.onOpen(this::open).create(area, "office.audit");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("office.audit.none"), composite -> {});
	}

	Composite control() {
		return area;
	}

	/** What was read, or why it is not shown. */
	private record Read(boolean auditor, boolean seesAll, List<Entry> readings, List<Problem> problems) {}

	void refresh() {
		boolean all = whole.getSelection();
		desk.background().show(area, texts.get("work.reading"), progress -> read(all, progress), this::show);
	}

	private String detail(Entry entry) {
		return Stream.of(words.detail(entry), entry.author().reason()).filter(text -> !text.isEmpty()).collect(Collectors.joining(texts.get("list.semicolon")));
	}

	/** The record, where it has a page of its own. */
	private void open(Entry entry) {
		Optional.ofNullable(PAGES.get(entry.change().kind())).ifPresent(page -> desk.go(Place.record(page, entry.change().subject())));
	}

	private Read read(boolean all, Progress progress) {
		boolean auditor = desk.person().has(Role.AUDITOR);
		var readings = all ? audit().latest(Cursor.START, SHOWN, progress) : audit().readings(Cursor.START, SHOWN, progress);
		return new Read(auditor, auditor || !desk.services().get(Staff.class).signsIn(), readings.isOk() ? readings.value().rows() : List.of(), readings.problems());
	}

	private void show(Read read) {
		export.setEnabled(read.auditor());
		whole.setEnabled(read.auditor());
		verifying.forEach(button -> button.setEnabled(read.seesAll()));
		if (!read.seesAll()) verdict.setText(texts.get("office.audit.auditors"));
		grid.whenEmpty(read.problems().isEmpty() ? texts.get("office.audit.none") : texts.of(read.problems().getFirst()), composite -> {});
		grid.show(read.readings());
	}

	private Audit audit() {
		return desk.services().get(Audit.class);
	}

	private void verify(Optional<Path> against) {
		desk.background().run(texts.get("office.audit.verify"), progress -> {
			Optional<Anchors.Kept> kept = against.map(file -> desk.services().get(Anchors.class).in(file));
			return audit().verify(kept, progress);
		}, this::tell);
	}

	private void tell(List<Problem> problems) {
		if (area.isDisposed()) return;
		boolean intact = problems.isEmpty();
		verdict.setText(texts.get(intact ? "office.audit.intact" : "office.audit.broken"));
		Look.paint(verdict, desk.look().color(intact ? Tone.GREEN : Tone.RED));
		area.layout(true, true);
		if (!intact) MessageDialog.openError(area.getShell(), texts.get("office.audit.verify"), String.join("\n", problems.stream().map(texts::of).toList()));
	}

	private void against() {
		Files.toOpen(area.getShell(), "AGAINST", texts.get("office.audit.against")).ifPresent(file -> verify(Optional.of(file)));
	}

	private void export() {
		Files.toSave(area.getShell(), "AUDIT", texts.get("office.audit.export"), texts.get("office.audit.file") + ".zip")
				.ifPresent(zip -> desk.background().run(texts.get("office.audit.export"), progress -> audit().export(zip, progress).value(), anchor -> written(zip, anchor)));
	}

	private void written(Path zip, Anchor anchor) {
		if (!area.isDisposed())
			Written.show(area.getShell(), desk, texts.get("office.audit.export").replace("…", ""), texts.get("office.audit.exported", anchor.head().seq(), zip, anchor.head().hash(), anchor.fingerprint()), zip);
	}
}
