package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.exchange.PaperDesk.Offered;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.office.Person;
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
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.outbox.Needed;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The papers issued about a hazard, and those that can be. */
final class HazardPapers {

	private static final int MOST = 200;

	private record Read(List<Issued> issued, List<Offered> offered) {}

	private final Desk desk;
	private final Texts texts;
	private final RecordLink hazard;
	private final LocalDate today;
	private final Composite area;
	private final Button write;
	private final Label told;
	private final Grid<Issued> grid;
	private List<Offered> offered = List.of();
	private Person person;

	HazardPapers(Composite parent, Desk desk, UUID id, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
		hazard = RecordLink.hazard(id);
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 3);
		write = Panels.button(bar, texts.get("paper.write"), "hazard.paper", this::menu);
		Panels.button(bar, texts.get("paper.open.pdf"), "hazard.paper.pdf", () -> open(Form.PDF));
		Panels.button(bar, texts.get("paper.open.docx"), "hazard.paper.docx", () -> open(Form.DOCX));
		told = new Label(area, SWT.WRAP);
		Look.paint(told, desk.look().color(Tone.GREEN));
		told.setData("id", "hazard.paper.told");
		GridData wrapped = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wrapped.widthHint = Look.width(told, 40);
		told.setLayoutData(wrapped);
		grid = Grid.<Issued>of(desk).key(Issued::id).column(texts.get("papers.kind"), 18, paper -> texts.title(paper.kind().title())).grow().tone(HazardPapers::tone)
				.column(texts.get("column.number"), 18, Issued::number).grow().tone(HazardPapers::tone).column(texts.get("paper.on"), 10, paper -> paper.issuedOn().toString())
				.column(texts.get("papers.by"), 8, Issued::issuedBy).onOpen(paper -> open(Form.PDF)).create(area, "hazard.papers");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("paper.none"), composite -> {});
	}

	private static Tone tone(Issued paper) {
		return paper.annulled().isPresent() ? Tone.GREY : null;
	}

	Composite control() {
		return area;
	}

	/** Tells the papers that usually follow an action, once they are known. */
	void usual(Action action, Consumer<List<PaperKind>> told) {
		desk.background().load(area, texts.get("work.reading"), progress -> desk.services().get(PaperDesk.class).after(action, hazard.id()), told);
	}

	void show(Person who) {
		person = who;
		desk.background().load(area, texts.get("work.reading"), progress -> new Read(desk.services().get(Papers.class).page(PaperQuery.about(hazard), Cursor.START, MOST).rows(),
				desk.services().get(PaperDesk.class).offered(hazard, today)), read -> {
					offered = read.offered;
					grid.show(read.issued);
				});
	}

	private void menu() {
		Menu menu = new Menu(write);
		for (Offered one : offered) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			String against = one.against().stream().map(texts::of).distinct().collect(Collectors.joining("\n"));
			item.setText(texts.of(one.kind().title()) + (one.isAllowed() ? "" : texts.get("act.blocked", texts.of(one.against().get(0).what()))));
			item.setData("id", "hazard.paper." + one.kind().id());
			item.setEnabled(one.isAllowed());
			item.setToolTipText(against);
			item.addListener(SWT.Selection, event -> issue(one.kind()));
		}
		menu.addListener(SWT.Hide, event -> write.getDisplay().asyncExec(menu::dispose));
		write.setData("menu", menu);
		menu.setLocation(write.toDisplay(0, write.getSize().y));
		menu.setVisible(true);
	}

	/** Issues it in the background; its number stands in the list afterwards. */
	void issue(PaperKind kind) {
		desk.background().run(texts.of(kind.title()), progress -> {
			Result<List<Issued>> result = Needed.NUMBER.now(() -> desk.services().get(PaperDesk.class).issue(person, kind, List.of(hazard), today, progress));
			if (!result.isOk()) throw new StoreException(result.problems().get(0), null);
			return result.value();
		}, issued -> {
			if (area.isDisposed()) return;
			told.setText(texts.get("paper.issued", issued.stream().map(paper -> texts.title(paper.kind().title()) + " " + paper.number()).collect(Collectors.joining(texts.get("list.separator")))));
			area.layout(true, true);
			desk.changed();
		});
	}

	/** The chosen paper, or the latest. */
	private void open(Form form) {
		grid.selection().or(() -> grid.rows().stream().findFirst())
				.ifPresent(paper -> desk.background().load(area, texts.get("work.reading"), progress -> desk.services().get(Papers.class).file(paper, form), file -> Program.launch(file.toString())));
	}
}
