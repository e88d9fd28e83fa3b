package org.safetyworkbench.ui.lists;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;

/**
 * A table of figures; each that is not zero opens the rows behind it: by a click, or by the arrow keys and Enter (the figure
 * that Enter opens is bold).
 */
final class FigureTable {

	/** @param width in half-width characters; figures stand at the right */
	record Head(String words, int width, boolean figures) {

		/** @param least width where the figures are short */
		static Head figures(String words, int least, LongStream figures) {
			return new Head(words, figures.mapToObj(Cell::number).mapToInt(String::length).reduce(least, Math::max), true);
		}
	}

	/** @param strong totals */
	record Line(List<Cell> cells, boolean strong) {
		Line {
			cells = List.copyOf(cells);
		}
	}

	/** Longer heads of figures are cut; their tips have them whole. */
	private static final int WIDEST = 14;

	private final Desk desk;
	private final Table table;
	private final Consumer<Cell> open;
	private List<Head> heads = List.of();
	private List<Line> lines = List.of();
	private int cursor = 1;
	private TableItem marked;
	private int markedAt;

	/** @param id under which tests find the table */
	FigureTable(Composite parent, Desk desk, String id, Consumer<Cell> open) {
		this.desk = desk;
		this.open = open;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
		table.setData("id", id);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> mark());
		table.addListener(SWT.MouseMove, event -> table.setCursor(at(event.x, event.y).isLink() ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
		table.addListener(SWT.MouseUp, event -> {
			if (event.button == 1) open(at(event.x, event.y));
		});
		table.addListener(SWT.KeyDown, this::key);
	}

	void show(List<Head> newHeads, List<Line> newLines) {
		if (!heads.equals(newHeads)) columns(newHeads);
		lines = List.copyOf(newLines);
		table.clearAll();
		table.setItemCount(lines.size());
		table.setData("lines", lines);
	}

	private void columns(List<Head> newHeads) {
		for (TableColumn old : table.getColumns()) old.dispose();
		heads = List.copyOf(newHeads);
		boolean roomy = heads.stream().mapToInt(head -> width(head, head.words)).sum() <= table.getClientArea().width;
		for (Head head : heads) {
			TableColumn column = new TableColumn(table, head.figures ? SWT.RIGHT : SWT.LEFT);
			String words = head.figures && !roomy ? Look.shortened(head.words, WIDEST) : head.words;
			column.setText(words);
			column.setToolTipText(head.words);
			column.setWidth(width(head, words));
		}
		cursor = Math.min(cursor, heads.size() - 1);
	}

	private int width(Head head, String words) {
		return Look.width(table, Math.max(head.width, Look.columns(words) + 1) + 3);
	}

	private void fill(Event event) {
		Line line = lines.get(event.index);
		TableItem item = (TableItem) event.item;
		if (line.strong) item.setFont(desk.look().bold());
		for (int i = 0; i < line.cells.size(); i++) {
			Cell cell = line.cells.get(i);
			item.setText(i, cell.words());
			if (heads.get(i).figures) item.setForeground(i, desk.look().color(cell.isLink() ? Tone.BLUE : Tone.GREY));
		}
	}

	/** The figure that Enter opens. */
	private void mark() {
		if (marked != null && !marked.isDisposed()) marked.setFont(markedAt, null);
		TableItem[] chosen = table.getSelection();
		if (chosen.length == 0 || cursor >= heads.size()) return;
		marked = chosen[0];
		markedAt = cursor;
		marked.setFont(markedAt, desk.look().bold());
	}

	private Cell at(int x, int y) {
		TableItem item = table.getItem(new Point(x, y));
		if (item != null) for (int i = 0; i < heads.size(); i++) if (item.getBounds(i).contains(x, y)) return cell(table.indexOf(item), i);
		return Cell.words("");
	}

	private Cell cell(int row, int column) {
		boolean there = row >= 0 && row < lines.size() && column >= 0 && column < lines.get(row).cells.size();
		return there ? lines.get(row).cells.get(column) : Cell.words("");
	}

	private void key(Event event) {
		int step = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
		if (step != 0) {
			cursor = Math.clamp(cursor + step, 0, Math.max(0, heads.size() - 1));
			event.doit = false;
			if (cursor < heads.size()) table.showColumn(table.getColumn(cursor));
			mark();
		}
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) open(cell(table.getSelectionIndex(), cursor));
	}

	private void open(Cell cell) {
		if (cell.isLink()) open.accept(cell);
	}

	/** Opens a figure as a click on it does. */
	void open(int row, int column) {
		open(cell(row, column));
	}

	/** What it shows, for a file. */
	void save(ListFile file) {
		file.table(table.getShell(), heads.stream().map(head -> new ListColumn(head.words, Text.of(head.words), head.width)).toList(),
				lines.stream().map(line -> line.cells.stream().map(Cell::value).toList()).toList());
	}

	Table control() {
		return table;
	}
}
