package org.safetyworkbench.ui.inspection;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.ui.inspection.AnswerSheet.Row;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;

/**
 * The checklist at the left: groups with how far they are, items with their answers. It has the keyboard; a Table takes no
 * text, so no input method sits between the keys and the answers, and where the system keeps one open it is closed meanwhile.
 */
final class ItemList {

	private static final int MARK = 3;
	private static final int ANSWER = 12;

	private final ItemRows rows;
	private final Table table;
	private final Consumer<SheetItem> select;
	private AnswerSheet sheet;
	private int row = -1;
	private int inputMode;

	/**
	 * @param unsaved sign shown instead of the mark for items whose answer is not in the store yet
	 * @param select told at which item one stands
	 */
	ItemList(Composite parent, Desk desk, Function<String, Optional<String>> unsaved, Consumer<SheetItem> select) {
		rows = new ItemRows(desk, unsaved);
		this.select = select;
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setData("id", "inspection.items");
		for (int width : new int[] {MARK, 40, ANSWER}) new TableColumn(table, SWT.LEFT).setWidth(Look.width(table, width + 2));
		table.addListener(SWT.Resize, event -> stretch());
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
		table.addListener(SWT.KeyDown, this::arrows);
		table.addListener(SWT.FocusIn, event -> {
			inputMode = table.getShell().getImeInputMode();
			table.getShell().setImeInputMode(SWT.NONE);
		});
		table.addListener(SWT.FocusOut, event -> table.getShell().setImeInputMode(inputMode));
	}

	Table table() {
		return table;
	}

	private void stretch() {
		int room = table.getClientArea().width - table.getColumn(0).getWidth() - table.getColumn(2).getWidth();
		table.getColumn(1).setWidth(Math.max(Look.width(table, 20), room));
	}

	/** Shows a sheet; the item stood at before stays chosen. */
	void show(AnswerSheet shown) {
		String at = sheet == null ? "" : item().map(SheetItem::id).orElse("");
		sheet = shown;
		table.setItemCount(sheet.rows().size());
		table.clearAll();
		int kept = sheet.row(at);
		choose(kept >= 0 ? kept : first());
		if (row <= 1) table.addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event first) {
				table.removeListener(SWT.Paint, this);
				table.getDisplay().asyncExec(ItemList.this::top);
			}
		});
	}

	/** The same rows with other answers; one stays where one stands. */
	void renew(AnswerSheet shown) {
		sheet = shown;
		table.clearAll();
	}

	/** The first heading would stay hidden above the first item: a table scrolls to what is selected when it is first painted. */
	private void top() {
		if (!table.isDisposed() && row <= 1) table.setTopIndex(0);
	}

	private int first() {
		int open = sheet.nextOpen(-1);
		return open >= 0 ? open : sheet.step(-1, 1);
	}

	Optional<SheetItem> item() {
		return sheet == null ? Optional.empty() : sheet.at(row);
	}

	/** Stands at a row; at a heading, at the item after it. A group's first item brings its heading along. */
	void choose(int wanted) {
		if (wanted < 0 || wanted >= sheet.rows().size()) return;
		row = sheet.at(wanted).isPresent() ? wanted : sheet.step(wanted, 1);
		table.setSelection(row);
		if (sheet.at(row - 1).isEmpty() && row > 0) table.showItem(table.getItem(row - 1));
		table.showSelection();
		item().ifPresent(select);
	}

	void step(int by) {
		choose(sheet.step(row, by));
	}

	/** Goes to the next item without an answer, or stays. */
	void nextOpen() {
		choose(sheet.nextOpen(row));
	}

	/** An item's answer changed: its row and its heading are painted again. */
	void changed(String item) {
		int at = sheet.row(item);
		if (at < 0) return;
		table.clear(at);
		for (int i = at; i >= 0; i--) if (sheet.rows().get(i) instanceof Row.Heading) {
			table.clear(i);
			return;
		}
	}

	private void arrows(Event event) {
		int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
		if (step == 0 || sheet == null) return;
		event.doit = false;
		step(step);
	}

	private void fill(TableItem line, int index) {
		switch (sheet.rows().get(index)) {
			case Row.Heading heading -> rows.heading(line, sheet, heading);
			case Row.Entry entry -> rows.entry(line, sheet, entry);
		}
	}
}
