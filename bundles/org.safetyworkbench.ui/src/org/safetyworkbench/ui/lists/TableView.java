package org.safetyworkbench.ui.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Drill;
import org.safetyworkbench.statistics.Key;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.ui.chart.Plot;
import org.safetyworkbench.ui.lists.FigureTable.Head;
import org.safetyworkbench.ui.lists.FigureTable.Line;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.text.Texts;

/** A table of figures with its totals, and the bars of its largest rows. */
record TableView(Texts texts, Table table) {

	/** More bars cannot be read beside a table. */
	private static final int BARS = 15;
	/** Longer names of rows are cut. */
	private static final int WIDEST = 36;

	List<Head> heads() {
		List<Head> heads = new ArrayList<>(List.of(new Head(texts.title(table.query().rows().label()), widest(), false)));
		heads.add(figures(texts.get("lists.total"), table::rowTotal, table.total()));
		for (int column = 0; column < table.columns().size(); column++) {
			int at = column;
			heads.add(figures(name(table.columns().get(at)), row -> table.value(row, at), table.columnTotal(at)));
		}
		return heads;
	}

	private Head figures(String name, IntToLongFunction rows, long total) {
		return Head.figures(name, 6, LongStream.concat(IntStream.range(0, table.rows().size()).mapToLong(rows), LongStream.of(total)));
	}

	private int widest() {
		return Math.clamp(table.rows().stream().mapToInt(key -> Look.columns(name(key))).max().orElse(0), 10, WIDEST);
	}

	private String name(Key key) {
		String name = texts.of(key.label());
		return name.isEmpty() ? texts.get("lists.unknown") : name;
	}

	/** Every row, then the total; totals stand before what they are of, where they are always in sight. */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (int row = 0; row < table.rows().size(); row++) lines.add(line(row));
		List<Cell> total = new ArrayList<>(List.of(Cell.words(texts.get("lists.total")), cell(table.total(), Optional.empty(), Optional.empty())));
		for (int column = 0; column < table.columns().size(); column++) total.add(cell(table.columnTotal(column), Optional.empty(), Optional.of(table.columns().get(column))));
		lines.add(new Line(total, true));
		return lines;
	}

	private Line line(int row) {
		Key key = table.rows().get(row);
		List<Cell> cells = new ArrayList<>(List.of(Cell.words(name(key)), cell(table.rowTotal(row), Optional.of(key), Optional.empty())));
		for (int column = 0; column < table.columns().size(); column++) cells.add(cell(row, column));
		return new Line(cells, false);
	}

	private Cell cell(int row, int column) {
		return cell(table.value(row, column), Optional.of(table.rows().get(row)), Optional.of(table.columns().get(column)));
	}

	private Cell cell(long figure, Optional<Key> row, Optional<Key> column) {
		List<String> words = new ArrayList<>();
		row.map(this::name).ifPresent(words::add);
		column.map(this::name).ifPresent(words::add);
		String where = words.isEmpty() ? texts.get("lists.total") : String.join(texts.get("list.separator"), words);
		return Cell.figure(figure, texts.get("lists.about", where, texts.of(table.query().measure().label())), () -> Drill.rows(table, row, column));
	}

	/**
	 * The rows as bars, the columns stacked; the largest ones where there are too many, months all and in order. Months that
	 * are columns are not stacked: what stands at their ends does not add up.
	 */
	Plot plot() {
		boolean months = table.query().rows() == Dimension.MONTH;
		List<Integer> rows = bars();
		if (table.query().columns() == Dimension.MONTH) return plot(months, rows, List.of(new Plot.Series(texts.of(table.query().measure().label()), Plot.tone(0), rows.stream().map(table::rowTotal).toList())));
		List<Integer> columns = columns();
		List<Plot.Series> series = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			int column = columns.get(i);
			series.add(new Plot.Series(name(table.columns().get(column)), Plot.tone(i), rows.stream().map(row -> table.value(row, column)).toList()));
		}
		if (columns.size() < table.columns().size()) series.add(new Plot.Series(texts.get("lists.rest"), Plot.tone(Plot.tones()), rows.stream().map(row -> rest(row, columns)).toList()));
		return plot(months, rows, series);
	}

	private Plot plot(boolean months, List<Integer> rows, List<Plot.Series> series) {
		return new Plot(months ? Plot.Kind.COLUMNS : Plot.Kind.BARS, rows.stream().map(row -> name(table.rows().get(row))).toList(), series);
	}

	private long rest(int row, List<Integer> shown) {
		return IntStream.range(0, table.columns().size()).filter(column -> !shown.contains(column)).mapToLong(column -> table.value(row, column)).sum();
	}

	private List<Integer> bars() {
		List<Integer> rows = IntStream.range(0, table.rows().size()).boxed().toList();
		if (table.query().rows() == Dimension.MONTH) return rows;
		return rows.stream().sorted(Comparator.comparing((Integer row) -> -table.rowTotal(row)).thenComparing(row -> row)).limit(BARS).toList();
	}

	/** As many as colours can tell apart; with more, the last colour is for the rest. */
	private List<Integer> columns() {
		List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
		if (all.size() <= Plot.tones()) return all;
		return all.stream().sorted(Comparator.comparing((Integer column) -> -table.columnTotal(column)).thenComparing(column -> column)).limit(Plot.tones() - 1L).sorted().toList();
	}

	/** The figure a bar stands for; the rest has no rows of its own. */
	Optional<Cell> pressed(int series, int category) {
		Key row = table.rows().get(bars().get(category));
		if (table.query().columns() == Dimension.MONTH) return Optional.of(cell(table.rowTotal(bars().get(category)), Optional.of(row), Optional.empty()));
		List<Integer> columns = columns();
		return series < columns.size() ? Optional.of(cell(bars().get(category), columns.get(series))) : Optional.empty();
	}
}
