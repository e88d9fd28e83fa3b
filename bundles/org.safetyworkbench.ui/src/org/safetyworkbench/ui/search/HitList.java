package org.safetyworkbench.ui.search;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.search.Finder.Hit;
import org.safetyworkbench.ui.shell.Desk;

/** The list that drops down from the search box; the keyboard stays in the box. */
final class HitList {

	private static final int[] WIDTHS = {8, 46, 26};

	private final Text field;
	private final Desk desk;
	private final Consumer<Hit> open;
	private Shell shell;
	private Table table;
	private List<Hit> hits = List.of();

	HitList(Text field, Desk desk, Consumer<Hit> open) {
		this.field = field;
		this.desk = desk;
		this.open = open;
	}

	void show(List<Hit> found) {
		hits = found;
		if (shell == null) create();
		table.removeAll();
		for (Hit hit : hits) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] {hit.kind(), hit.name(), hit.detail()});
			item.setForeground(0, desk.look().color(Tone.GREY));
			item.setForeground(2, desk.look().color(Tone.GREY));
		}
		if (hits.isEmpty()) new TableItem(table, SWT.NONE).setText(1, desk.texts().get("search.nothing"));
		else table.setSelection(0);
		Point below = field.getParent().toDisplay(field.getLocation().x, field.getLocation().y + field.getSize().y);
		int rows = Math.max(1, hits.size());
		Point size = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		shell.setBounds(below.x, below.y, Math.max(size.x, field.getSize().x), table.getItemHeight() * rows + table.getItemHeight() / 2);
		shell.setVisible(true);
	}

	private void create() {
		shell = new Shell(field.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS);
		shell.setLayout(new FillLayout());
		table = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS);
		table.setData("id", "search.hits");
		for (int width : WIDTHS) new TableColumn(table, SWT.LEFT).setWidth(Look.width(table, width));
		table.addListener(SWT.MouseUp, event -> choose());
		field.addListener(SWT.Dispose, event -> shell.dispose());
	}

	void key(Event event) {
		if (event.keyCode == SWT.ESC) hide();
		if (shell == null || !shell.isVisible()) return;
		int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
		if (step != 0 && !hits.isEmpty()) {
			table.setSelection(Math.floorMod(table.getSelectionIndex() + step, hits.size()));
			event.doit = false;
		}
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			event.doit = false;
			choose();
		}
	}

	private void choose() {
		int index = table.getSelectionIndex();
		if (index >= 0 && index < hits.size()) open.accept(hits.get(index));
	}

	void hide() {
		if (shell != null && !shell.isDisposed()) shell.setVisible(false);
	}

	/** The focus left the box: unless it went into the list. */
	void hideUnlessUsed() {
		if (shell != null && !shell.isDisposed() && !table.isFocusControl()) hide();
	}
}
