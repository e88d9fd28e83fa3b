package org.safetyworkbench.ui.office;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Audit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What an auditor does: verify the change log, hold it against what was kept outside, take it out, see who read tip-offs. */
final class AuditTab {

	private static final int READINGS = 1000;

	private final Desk desk;
	private final Texts texts;
	private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
	private final Composite area;
	private final Label verdict;
	private final Button export;
	private final Grid<Entry> grid;

	AuditTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 4);
		verdict = Panels.heading(bar, desk.look(), texts.get("office.audit.unchecked"));
		verdict.setData("id", "office.audit.verdict");
		Panels.button(bar, texts.get("office.audit.verify"), "office.audit.verify", () -> verify(Optional.empty()));
		Panels.button(bar, texts.get("office.audit.against"), "office.audit.against", this::against);
		export = Panels.button(bar, texts.get("office.audit.export"), "office.audit.export", this::export);
		Panels.faint(area, desk.look(), texts.get("office.audit.hint"));
		grid = Grid.<Entry>of(desk).key(Entry::seq).column(texts.get("office.audit.when"), 18, entry -> time.format(entry.at())).column(texts.get("office.audit.who"), 16, entry -> entry.author().name())
				.column(texts.get("office.audit.what"), 24, entry -> texts.get("action." + entry.change().action())).column(texts.get("office.audit.hazard"), 40, entry -> entry.change().subject().toString()).grow()
				.onOpen(entry -> desk.go(Place.record(Place.HAZARD, entry.change().subject()))).create(area, "office.audit");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("office.audit.none"), composite -> {});
	}

	Composite control() {
		return area;
	}

	/** What was read, or why it is not shown. */
	private record Read(boolean auditor, List<Entry> readings, List<Problem> problems) {}

	void refresh() {
		desk.background().load(area, texts.get("work.reading"), this::read, this::show);
	}

	private Read read(Progress progress) {
		boolean auditor = desk.person().has(Role.AUDITOR);
		var readings = audit().readings(Cursor.START, READINGS, progress);
		return new Read(auditor, readings.isOk() ? readings.value().rows() : List.of(), readings.problems());
	}

	private void show(Read read) {
		export.setEnabled(read.auditor());
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
		verdict.setText(texts.get(problems.isEmpty() ? "office.audit.intact" : "office.audit.broken"));
		area.layout(true, true);
		MessageDialog.open(problems.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.ERROR, area.getShell(), texts.get("office.audit.verify"),
				problems.isEmpty() ? texts.get("office.audit.intact") : String.join("\n", problems.stream().map(texts::of).toList()), SWT.SHEET);
	}

	private void against() {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
		dialog.setText(texts.get("office.audit.against"));
		dialog.setFilterExtensions(new String[] {"*.zip;*.txt"});
		String file = dialog.open();
		if (file != null) verify(Optional.of(Path.of(file)));
	}

	private void export() {
		String file = System.getProperty("safetyworkbench.file.AUDIT", "");
		if (file.isEmpty()) {
			FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
			dialog.setText(texts.get("office.audit.export"));
			dialog.setFileName(texts.get("office.audit.file") + ".zip");
			dialog.setOverwrite(true);
			file = dialog.open();
		}
		if (file == null) return;
		Path zip = Path.of(file);
		desk.background().run(texts.get("office.audit.export"), progress -> audit().export(zip, progress).value(), anchor -> written(zip, anchor));
	}

	private void written(Path zip, Anchor anchor) {
		if (!area.isDisposed())
			MessageDialog.openInformation(area.getShell(), texts.get("office.audit.export"), texts.get("office.audit.exported", anchor.head().seq(), zip, anchor.head().hash(), anchor.fingerprint()));
	}
}
