package org.safetyworkbench.ui.inspection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperQuery;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.outbox.Needed;
import org.safetyworkbench.ui.papers.PaperColumns;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The papers of a visit: those that can be issued now, and those that were. */
final class PapersPane {

	private static final int MOST = 200;

	/** What is offered and what was issued. */
	private record Read(List<PaperDesk.Offered> offered, List<Issued> issued) {}

	private final Desk desk;
	private final Texts texts;
	private final VisitWork work;
	private final Composite area;
	private final Composite bar;
	private final Button blank;
	private final Grid<Issued> grid;

	PapersPane(Composite parent, Desk desk, VisitWork work) {
		this.desk = desk;
		this.texts = desk.texts();
		this.work = work;
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = Look.em(area).y / 2;
		area.setLayout(layout);
		blank = Panels.button(area, texts.get("inspection.blank.visit"), "inspection.blank", this::blank);
		blank.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
		bar = new Composite(area, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		bar.setLayout(row);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		grid = PaperColumns.of(desk, false).onOpen(this::open).create(area, "inspection.papers");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Control control() {
		return area;
	}

	void show(VisitRecord record) {
		String against = record.isUnsent() ? texts.get("inspection.unsent.papers") : record.visit().isOpen() ? "" : texts.get("inspection.closed", texts.of(record.visit().state().label()));
		blank.setEnabled(against.isEmpty());
		blank.setToolTipText(against);
		grid.whenEmpty(texts.get(record.isUnsent() ? "inspection.unsent.papers" : "inspection.papers.empty"), composite -> {});
		if (record.isUnsent()) show(new Read(List.of(), List.of()));
		else read();
	}

	private void read() {
		desk.background().load(area, texts.get("work.reading"), progress -> new Read(desk.services().get(PaperDesk.class).offered(link(), LocalDate.now()),
				desk.services().get(Papers.class).page(PaperQuery.about(link()), Cursor.START, MOST).rows()), this::show);
	}

	private RecordLink link() {
		return RecordLink.visit(work.id());
	}

	private void show(Read read) {
		for (Control old : bar.getChildren()) old.dispose();
		for (PaperDesk.Offered offered : read.offered()) {
			if (!offered.kind().isIssued()) continue;
			Button button = Panels.button(bar, texts.of(offered.kind().title()), "inspection.paper." + offered.kind().id(), () -> issue(offered.kind()));
			button.setLayoutData(null);
			button.setEnabled(offered.isAllowed());
			button.setToolTipText(offered.against().stream().map(texts::of).collect(Collectors.joining("\n")));
		}
		grid.show(read.issued());
		area.layout(true, true);
	}

	/** Numbers it, keeps it and opens it. */
	void issue(PaperKind kind) {
		desk.background().run(texts.of(kind.title()), progress -> issue(kind, progress), issued -> {
			desk.changed();
			issued.stream().findFirst().ifPresent(this::open);
		});
	}

	private List<Issued> issue(PaperKind kind, Progress progress) {
		Result<List<Issued>> result = Needed.NUMBER.now(() -> desk.services().get(PaperDesk.class).issue(work.person(), kind, List.of(link()), LocalDate.now(), progress));
		if (!result.isOk()) throw new StoreException(result.problems().get(0), null);
		return result.value();
	}

	private void open(Issued paper) {
		desk.background().load(area, texts.get("work.reading"), progress -> desk.services().get(Papers.class).file(paper, Form.PDF), BlankSheets::launch);
	}

	private void blank() {
		desk.background().run(texts.get("inspection.blank.visit"), progress -> {
			Path file = Files.createTempDirectory("checklist").resolve(texts.get("inspection.blank.file") + ".pdf");
			return desk.services().get(PaperDesk.class).blankChecklist(work.id(), LocalDate.now(), Form.PDF, file);
		}, BlankSheets::launch);
	}
}
