package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Milestones;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.statistics.TableQuery;
import org.safetyworkbench.ui.chart.Graph;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** A table of two chosen dimensions: area × sector × source × severity × month, with its bars beside it. */
final class TablesTab implements Tab {

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private ScopeBar bar;
	private Choice<Dimension> rows;
	private Choice<Dimension> columns;
	private Choice<Measure> measure;
	private Dimension lastRows = Dimension.COUNTY;
	private Dimension lastColumns = Dimension.SECTOR;
	private FigureTable table;
	private Graph graph;
	private TableView shown;

	TablesTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
	}

	@Override
	public String name() {
		return "tables";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		ScopeBar what = new ScopeBar(area, desk, name(), this::show);
		rows = dimension(what.control(), "rows", "lists.rows");
		columns = dimension(what.control(), "columns", "lists.columns");
		List<Option<Measure>> measures = Arrays.stream(Measure.values()).map(one -> new Option<>(one, texts.title(one.label()))).toList();
		measure = new Choice<>(what.control(), "lists.tables.measure", measures, value -> show());
		what.button(texts.get("lists.swap"), "swap", this::swap).gap().button(texts.get("lists.export"), "export", this::export);
		bar = new ScopeBar(area, desk, name(), this::show).span(Span.YEAR, false).area().sector().source().severity();
		SashForm sash = Views.sash(area);
		table = new FigureTable(sash, desk, "lists.tables", Ways.opening(desk));
		graph = new Graph(sash, desk.look(), "lists.tables.graph").onPress((series, category) -> shown.pressed(series, category).ifPresent(Ways.opening(desk)));
		sash.setWeights(60, 40);
		rows.choose(lastRows);
		columns.choose(lastColumns);
		return area;
	}

	private Choice<Dimension> dimension(Composite parent, String id, String label) {
		List<Option<Dimension>> options = new ArrayList<>();
		for (Dimension one : Dimension.values()) options.add(new Option<>(one, texts.get(label, texts.of(one.label()))));
		return new Choice<>(parent, "lists.tables." + id, options, value -> differ());
	}

	/** Rows and columns cannot be the same: the one that was not touched takes the other's former place. */
	private void differ() {
		if (rows.value() == columns.value()) {
			if (rows.value() == lastRows) rows.choose(lastColumns);
			else columns.choose(lastRows);
		}
		show();
	}

	private void swap() {
		Dimension former = rows.value();
		rows.choose(columns.value());
		columns.choose(former);
		show();
	}

	@Override
	public void preset(Map<String, String> preset) {
		if (preset.containsKey("rows")) rows.choose(Dimension.of(preset.get("rows")));
		if (preset.containsKey("columns")) columns.choose(Dimension.of(preset.get("columns")));
		if (preset.containsKey("measure")) measure.choose(Measure.of(preset.get("measure").toLowerCase(Locale.ROOT)));
	}

	@Override
	public void show() {
		lastRows = rows.value();
		lastColumns = columns.value();
		TableQuery query = new TableQuery(lastRows, lastColumns, measure.value(), bar.months(today).orElseThrow(), today, Milestones.NATIONAL, bar.scope());
		desk.background().show(table.control(), texts.get("work.reading"), progress -> desk.services().get(Figures.class).table(query), this::show);
	}

	private void show(Table answer) {
		shown = new TableView(texts, answer);
		table.show(shown.heads(), shown.lines());
		graph.show(shown.plot());
	}

	private void export() {
		table.save(new ListFile(desk, texts.get("lists.tab.tables")));
	}
}
