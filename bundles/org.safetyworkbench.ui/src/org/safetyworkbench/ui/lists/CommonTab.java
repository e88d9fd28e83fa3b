package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.statistics.Common;
import org.safetyworkbench.statistics.CommonQuery;
import org.safetyworkbench.statistics.Drill;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.ui.chart.Graph;
import org.safetyworkbench.ui.chart.Plot;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Problems that many enterprises of a sector have, with their trend against the period before. */
final class CommonTab implements Tab {

	private static final int LINES = 200;
	private static final int BARS = 12;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private ScopeBar bar;
	private Grid<Common> grid;
	private Graph graph;
	private CommonQuery query;
	private List<Common> shown = List.of();

	CommonTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
	}

	@Override
	public String name() {
		return "common";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		bar = new ScopeBar(area, desk, name(), this::show).span(Span.YEAR, false).area().sector().severity().gap().button(texts.get("lists.export"), "export", this::export);
		SashForm sash = Views.sash(area);
		grid = Grid.<Common>of(desk).column(texts.get("column.item"), 30, this::title).grow()
				.column(texts.get("column.sector"), 18, common -> texts.of(common.sectorName()))
				.column(texts.get("lists.count"), 6, common -> String.valueOf(common.count())).right().tone(common -> Tone.BLUE)
				.column(texts.get("lists.before"), 8, common -> String.valueOf(common.before())).right()
				.column(texts.get("lists.trend"), 13, this::trend).tone(common -> tone(common.trend()))
				.onOpen(this::open).create(sash, "lists.common");
		grid.whenEmpty(texts.get("lists.common.none"), composite -> {});
		graph = new Graph(sash, desk.look(), "lists.common.graph").onPress((series, category) -> open(shown.get(category)));
		sash.setWeights(66, 34);
		return area;
	}

	private String title(Common common) {
		return common.item().isEmpty() ? texts.get("lists.noitem") : texts.of(common.title());
	}

	private String trend(Common common) {
		String words = texts.get("lists.trend." + common.trend());
		return common.change().isEmpty() ? words : texts.get("lists.trend.by", words, Math.round(common.change().getAsDouble() * 100));
	}

	private static Tone tone(Common.Trend trend) {
		return switch (trend) {
			case NEW, RISING -> Tone.RED;
			case STEADY -> Tone.GREY;
			case FALLING -> Tone.GREEN;
		};
	}

	private void open(Common common) {
		desk.go(Ways.ledger(texts.get("lists.about", texts.get("lists.tab.common"), title(common)), Drill.rows(query, common)));
	}

	@Override
	public void show() {
		CommonQuery wanted = new CommonQuery(bar.months(today).orElseThrow(), bar.scope(), LINES);
		desk.background().show(grid.control(), texts.get("work.reading"), progress -> desk.services().get(Figures.class).common(wanted), found -> show(wanted, found));
	}

	private void show(CommonQuery wanted, List<Common> found) {
		query = wanted;
		grid.show(found);
		shown = found.stream().limit(BARS).toList();
		graph.show(new Plot(Plot.Kind.BARS, shown.stream().map(this::title).toList(), List.of(series("lists.count", Tone.BLUE, Common::count))));
	}

	private Plot.Series series(String key, Tone tone, Function<Common, Long> value) {
		return new Plot.Series(texts.get(key), tone, shown.stream().map(value).toList());
	}

	private void export() {
		List<ListColumn> columns = List.of(column("column.item", 50), column("column.sector", 16), column("lists.count", 8), column("lists.before", 8), column("lists.trend", 14));
		new ListFile(desk, texts.get("lists.tab.common")).table(grid.control().getShell(), columns, grid.rows().stream()
				.map(common -> List.of(title(common), texts.of(common.sectorName()), common.count(), common.before(), trend(common))).toList());
	}

	private ListColumn column(String key, int width) {
		return new ListColumn(key, Text.of(texts.get(key)), width);
	}
}
