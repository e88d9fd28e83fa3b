package org.safetyworkbench.ui.ledger;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.SavedFilter;
import org.safetyworkbench.hazard.SavedFilters;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What can be done with the ledger as a whole: kept filters, list or board, new hazards, bulk work, export. */
final class LedgerTools {

	private final Desk desk;
	private final Texts texts;
	private final LedgerPage ledger;
	private final Composite bar;
	private final Button kept;
	private final Button view;
	private final Button bulk;
	private boolean asBoard;

	LedgerTools(Composite parent, Desk desk, LedgerPage ledger) {
		this.desk = desk;
		this.texts = desk.texts();
		this.ledger = ledger;
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginTop = 0;
		layout.marginBottom = 0;
		bar.setLayout(layout);
		bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
		button("filter.clear", "ledger.clear", () -> ledger.arrive(Place.of(Place.LEDGER)));
		kept = button("ledger.kept", "ledger.kept", this::kept);
		view = button("ledger.board", "ledger.view", this::turn);
		bulk = button("ledger.bulk", "ledger.bulk", () -> new Bulk(desk, bulkButton()).offer(ledger.chosen()));
		button("ledger.export", "ledger.export", () -> new LedgerExport(desk, bar.getShell()).ask(ledger.filter()));
		button("ledger.new", "ledger.new", () -> new NewHazardDialog(desk, bar.getShell()).ask());
	}

	private Button bulkButton() {
		return bulk;
	}

	private Button button(String key, String id, Runnable pressed) {
		Button button = new Button(bar, SWT.PUSH);
		Look.plain(button);
		button.setText(texts.get(key));
		button.setData("id", id);
		button.addListener(SWT.Selection, event -> pressed.run());
		return button;
	}

	/** How many rows are chosen: without any there is nothing to do in bulk. */
	void chosen(int rows) {
		bulk.setEnabled(rows > 0);
		bulk.setText(rows > 1 ? texts.get("ledger.bulk.rows", rows) : texts.get("ledger.bulk"));
		bulk.setToolTipText(rows > 0 ? "" : texts.get("ledger.bulk.none"));
		bulk.requestLayout();
	}

	private void turn() {
		asBoard = !asBoard;
		view.setText(texts.get(asBoard ? "ledger.list" : "ledger.board"));
		view.requestLayout();
		ledger.asBoard(asBoard);
	}

	private void kept() {
		desk.background().load(bar, texts.get("work.reading"), progress -> desk.services().get(SavedFilters.class).of(desk.person()), this::menu);
	}

	private void menu(List<SavedFilter> filters) {
		Menu menu = new Menu(kept);
		for (SavedFilter one : filters) item(menu, one.name(), () -> {
			ledger.filter().read(one.text());
			ledger.show();
		});
		if (!filters.isEmpty()) new MenuItem(menu, SWT.SEPARATOR);
		item(menu, texts.get("ledger.keep"), this::keep);
		if (!filters.isEmpty()) {
			MenuItem remove = new MenuItem(menu, SWT.CASCADE);
			remove.setText(texts.get("ledger.forget"));
			Menu below = new Menu(menu);
			remove.setMenu(below);
			filters.forEach(one -> item(below, one.name(), () -> forget(one.name())));
		}
		menu.addListener(SWT.Hide, event -> kept.getDisplay().asyncExec(menu::dispose));
		kept.setData("menu", menu);
		menu.setLocation(kept.toDisplay(0, kept.getSize().y));
		menu.setVisible(true);
	}

	private static void item(Menu menu, String words, Runnable chosen) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words);
		item.setData("id", words);
		item.addListener(SWT.Selection, event -> chosen.run());
	}

	private void keep() {
		String text = ledger.filter().write();
		Ask name = Ask.of("name", texts.get("ledger.keep.name"), Ask.Kind.LINE).must().hint(texts.get("ledger.keep.hint"));
		new AskDialog<SavedFilter>(desk, bar.getShell(), texts.get("ledger.keep.title"), texts.get("ledger.keep.intro"), List.of(name), values -> save(values.get("name"), text), saved -> {})
				.button(texts.get("button.save.plain")).open();
	}

	private Result<SavedFilter> save(String name, String text) {
		return desk.services().get(SavedFilters.class).save(desk.person(), new SavedFilter(name, text));
	}

	private void forget(String name) {
		desk.background().load(bar, texts.get("work.saving"), progress -> {
			desk.services().get(SavedFilters.class).remove(desk.person(), name);
			return name;
		}, gone -> {});
	}
}
