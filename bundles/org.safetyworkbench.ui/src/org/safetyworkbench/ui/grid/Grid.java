package org.safetyworkbench.ui.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;

/**
 * A table over any number of rows: rows are drawn when they come into sight and read page by page as the user scrolls, so a
 * ledger of a million rows opens like one of ten. Columns are declared as (name, width, function).
 */
public final class Grid<T> {

	/** Reads the page that follows a cursor; runs in the background. */
	@FunctionalInterface
	public interface Source<T> extends BiFunction<Cursor, Progress, Page<T>> {}

	private record Column<T>(String name, int width, Function<T, String> text, Function<T, Tone> tone, Function<T, Tone> bar,
			boolean right, boolean grow, String sort) {}

	private final Desk desk;
	private final List<Column<T>> columns = new ArrayList<>();
	private final List<T> rows = new ArrayList<>();
	private Consumer<T> open = row -> {};
	private Consumer<T> select = row -> {};
	private Consumer<String> sort = key -> {};
	private Function<T, ?> key = row -> row;
	private int choosing = SWT.SINGLE;
	private Composite area;
	private StackLayout stack;
	private Composite emptiness;
	private Table table;
	private Source<T> source;
	private Object question = "";
	private Optional<Cursor> next = Optional.empty();
	private Job reading;
	private int generation;

	private Grid(Desk desk) {
		this.desk = desk;
	}

	public static <T> Grid<T> of(Desk desk) {
		return new Grid<>(desk);
	}

	/** @param width in half-width characters; a Chinese character counts two */
	public Grid<T> column(String name, int width, Function<T, String> text) {
		columns.add(new Column<>(name, width, text, row -> null, row -> null, false, false, ""));
		return this;
	}

	/** The column just declared takes part of the room that is left. */
	public Grid<T> grow() {
		return change(c -> new Column<>(c.name, c.width, c.text, c.tone, c.bar, c.right, true, c.sort));
	}

	public Grid<T> right() {
		return change(c -> new Column<>(c.name, c.width, c.text, c.tone, c.bar, true, c.grow, c.sort));
	}

	/** Colour of the text, null for the usual one. */
	public Grid<T> tone(Function<T, Tone> tone) {
		return change(c -> new Column<>(c.name, c.width, c.text, tone, c.bar, c.right, c.grow, c.sort));
	}

	/** A colour bar before the text, null for none. */
	public Grid<T> bar(Function<T, Tone> bar) {
		return change(c -> new Column<>(c.name, c.width, c.text, c.tone, bar, c.right, c.grow, c.sort));
	}

	/** A click on the column's head sorts by that key. */
	public Grid<T> sort(String key) {
		return change(c -> new Column<>(c.name, c.width, c.text, c.tone, c.bar, c.right, c.grow, key));
	}

	private Grid<T> change(java.util.function.UnaryOperator<Column<T>> change) {
		columns.set(columns.size() - 1, change.apply(columns.get(columns.size() - 1)));
		return this;
	}

	public Grid<T> onOpen(Consumer<T> action) {
		open = action;
		return this;
	}

	public Grid<T> onSelect(Consumer<T> action) {
		select = action;
		return this;
	}

	/** By what a row is found again when it was read anew: chosen rows stay chosen, and the place in the list stays. */
	public Grid<T> key(Function<T, ?> by) {
		key = by;
		return this;
	}

	/** Several rows can be chosen: with Ctrl and Shift, all with Ctrl+A. */
	public Grid<T> several() {
		choosing = SWT.MULTI;
		return this;
	}

	public Grid<T> onSort(Consumer<String> action) {
		sort = action;
		return this;
	}

	/** @param id under which tests find the table */
	public Grid<T> create(Composite parent, String id) {
		area = new Composite(parent, SWT.NONE);
		stack = new StackLayout();
		area.setLayout(stack);
		table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | choosing);
		table.setData("id", id);
		table.setHeaderVisible(true);
		for (Column<T> column : columns) {
			TableColumn made = new TableColumn(table, column.right ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.name);
			made.setMoveable(true);
			made.setWidth(width(column));
			if (!column.sort.isEmpty()) made.addListener(SWT.Selection, event -> sort.accept(column.sort));
		}
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.DefaultSelection, event -> at(event.item).ifPresent(open));
		table.addListener(SWT.Selection, event -> at(event.item).or(this::selection).ifPresent(select)); // Ctrl+A names no row
		table.addListener(SWT.Resize, event -> stretch());
		emptiness = new Composite(area, SWT.NONE);
		emptiness.setLayout(new GridLayout());
		stack.topControl = table;
		return this;
	}

	/** Room for the rows, and for the head, which is bold in some themes. */
	private int width(Column<T> column) {
		GC gc = new GC(table);
		try {
			gc.setFont(desk.look().bold());
			return Math.max(Look.width(table, column.width + 3), gc.textExtent(column.name).x + 2 * Look.em(table).x);
		} finally {
			gc.dispose();
		}
	}

	/** Columns that may grow share the width nobody needs. */
	private void stretch() {
		int room = table.getClientArea().width;
		long growing = columns.stream().filter(Column::grow).count();
		int needed = columns.stream().mapToInt(this::width).sum();
		if (growing == 0 || room <= 0) return;
		int extra = (int) (Math.max(0, room - needed) / growing);
		for (int i = 0; i < columns.size(); i++)
			if (columns.get(i).grow) table.getColumn(i).setWidth(width(columns.get(i)) + extra);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		if (event.index >= rows.size()) {
			item.setText(0, "…");
			read();
			return;
		}
		T row = rows.get(event.index);
		for (int i = 0; i < columns.size(); i++) {
			Column<T> column = columns.get(i);
			item.setText(i, column.text.apply(row));
			Tone tone = column.tone.apply(row);
			item.setForeground(i, tone == null ? null : desk.look().color(tone));
			Tone bar = column.bar.apply(row);
			if (bar != null) item.setImage(i, desk.look().bar(bar));
		}
	}

	private Optional<T> at(org.eclipse.swt.widgets.Widget item) {
		int index = item instanceof TableItem row ? table.indexOf(row) : -1;
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	/** Shows these rows; those that were chosen, and the place in the list, stay if they are still there. */
	public void show(List<T> all) {
		stop();
		source = null;
		question = "";
		replace(all, Optional.empty());
	}

	/**
	 * Reads from the beginning; what was being read is cancelled.
	 *
	 * @param asked what the rows answer to: when it is asked again, chosen rows and the place in the list stay
	 */
	public void show(Object asked, Source<T> from) {
		boolean again = asked.equals(question) && source != null;
		stop();
		source = from;
		question = asked;
		if (again) renew(Math.max(1, rows.size()));
		else {
			if (choosing == SWT.MULTI) table.deselectAll(); // several chosen rows must not become others
			next = Optional.of(Cursor.START);
			read();
		}
	}

	private void stop() {
		generation++;
		if (reading != null) reading.cancel();
		reading = null;
	}

	/** Reads as many rows again as there were. */
	private void renew(int wanted) {
		int mine = generation;
		Source<T> from = source;
		reading = desk.background().load(table, desk.texts().get("work.reading"), progress -> {
			Page<T> page = from.apply(Cursor.START, progress);
			List<T> all = new ArrayList<>(page.rows());
			while (all.size() < wanted && page.next().isPresent()) {
				page = from.apply(page.next().get(), progress);
				all.addAll(page.rows());
			}
			return new Page<>(all, page.next());
		}, page -> {
			if (mine != generation) return;
			reading = null;
			replace(page.rows(), page.next());
		});
	}

	/** Puts other rows in place of these without moving what is looked at; who looks at the beginning sees what is new there. */
	private void replace(List<T> fresh, Optional<Cursor> after) {
		Map<Object, T> chosen = new LinkedHashMap<>();
		selections().forEach(row -> chosen.put(key.apply(row), row));
		int first = table.getTopIndex();
		Object top = first > 0 && first < rows.size() ? key.apply(rows.get(first)) : "";
		rows.clear();
		rows.addAll(fresh);
		next = after;
		table.clearAll();
		table.setItemCount(rows.size() + (next.isPresent() ? 1 : 0));
		table.deselectAll();
		if (first == 0) table.setTopIndex(0);
		for (int i = 0; i < rows.size(); i++) {
			Object known = key.apply(rows.get(i));
			if (known.equals(top)) table.setTopIndex(i);
			if (!chosen.containsKey(known)) continue;
			table.select(i);
			if (choosing == SWT.SINGLE && !rows.get(i).equals(chosen.get(known))) select.accept(rows.get(i));
		}
		swap();
		table.notifyListeners(SWT.Modify, new Event());
	}

	private void read() {
		if (source == null || next.isEmpty() || reading != null) return;
		Cursor after = next.get();
		int mine = generation;
		Source<T> from = source;
		reading = desk.background().load(table, desk.texts().get("work.reading"), progress -> from.apply(after, progress), page -> {
			if (mine == generation) add(after, page);
		});
	}

	private void add(Cursor after, Page<T> page) {
		reading = null;
		if (after.equals(Cursor.START)) {
			rows.clear();
			table.clearAll();
			table.setTopIndex(0);
		}
		int before = rows.size();
		rows.addAll(page.rows());
		next = page.next();
		table.setItemCount(rows.size() + (next.isPresent() ? 1 : 0));
		if (before < rows.size()) table.clear(before, Math.min(rows.size(), table.getItemCount()) - 1);
		swap();
		table.notifyListeners(SWT.Modify, new Event());
	}

	/** What is shown instead of an empty table: why it is empty and what to do next. */
	public void whenEmpty(String message, Consumer<Composite> actions) {
		for (Control child : emptiness.getChildren()) child.dispose();
		Composite middle = new Composite(emptiness, SWT.NONE);
		middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = Look.em(middle).y / 2;
		middle.setLayout(layout);
		Label label = new Label(middle, SWT.WRAP | SWT.CENTER);
		label.setText(message);
		label.setData("id", table.getData("id") + ".empty");
		label.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		actions.accept(middle);
		emptiness.layout(true, true);
	}

	private void swap() {
		stack.topControl = rows.isEmpty() && emptiness.getChildren().length > 0 ? emptiness : table;
		area.layout();
	}

	public List<T> rows() {
		return List.copyOf(rows);
	}

	/** Whether no further rows follow those that have been read. */
	public boolean isComplete() {
		return next.isEmpty();
	}

	/** A row that has been read. */
	public T row(int index) {
		return rows.get(index);
	}

	public Optional<T> selection() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	/** All chosen rows that have been read. */
	public List<T> selections() {
		return java.util.Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
	}

	/** Marks a row as if the user had clicked it. */
	public void choose(int index) {
		table.setSelection(index);
		select.accept(rows.get(index));
	}

	public void mark(String sortKey, boolean down) {
		for (int i = 0; i < columns.size(); i++)
			if (columns.get(i).sort.equals(sortKey)) {
				table.setSortColumn(table.getColumn(i));
				table.setSortDirection(down ? SWT.DOWN : SWT.UP);
			}
	}

	public Composite control() {
		return area;
	}

	public Table table() {
		return table;
	}
}
