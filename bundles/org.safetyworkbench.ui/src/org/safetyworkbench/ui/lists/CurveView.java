package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Drill;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Milestones;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.ui.chart.Plot;
import org.safetyworkbench.ui.lists.FigureTable.Head;
import org.safetyworkbench.ui.lists.FigureTable.Line;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** A curve as table, the latest month first, and as lines. */
record CurveView(Texts texts, CurveQuery query, List<Measure> measures, List<Point> points) {

	private static final Map<Measure, Tone> TONES = Map.ofEntries(Map.entry(Measure.STOCK, Tone.BLUE), Map.entry(Measure.INCREMENT, Tone.ORANGE), Map.entry(Measure.UNCLEARED, Tone.RED),
			Map.entry(Measure.FOUND, Tone.ORANGE), Map.entry(Measure.CLOSED, Tone.GREEN), Map.entry(Measure.OPEN, Tone.BLUE), Map.entry(Measure.OVERDUE, Tone.RED),
			Map.entry(Measure.IN_TIME, Tone.BLUE), Map.entry(Measure.SELF_CLOSED, Tone.ORANGE), Map.entry(Measure.MONEY, Tone.BLUE), Map.entry(Measure.MONEY_SPENT, Tone.GREEN));

	List<Head> heads() {
		List<Head> heads = new ArrayList<>(List.of(new Head(texts.get("lists.month"), 9, false)));
		for (Measure measure : measures) heads.add(Head.figures(name(measure), 8, points.stream().mapToLong(point -> point.value(measure))));
		return heads;
	}

	private String name(Measure measure) {
		return texts.get("lists.measure." + measure);
	}

	List<Line> lines() {
		return points.reversed().stream().map(point -> {
			List<Cell> cells = new ArrayList<>(List.of(Cell.words(point.month().toString())));
			for (Measure measure : measures)
				cells.add(Cell.figure(point.value(measure), texts.get("lists.about", point.month(), texts.of(measure.label())), () -> Drill.rows(query, point, measure)));
			return new Line(cells, false);
		}).toList();
	}

	/** The table's row of a point of the plot. */
	int row(int point) {
		return points.size() - 1 - point;
	}

	Plot plot(boolean withMilestones) {
		List<String> months = points.stream().map(point -> point.month().toString()).toList();
		List<Plot.Series> series = measures.stream().map(measure -> new Plot.Series(name(measure), TONES.get(measure), points.stream().map(point -> point.value(measure)).toList())).toList();
		return new Plot(Plot.Kind.LINES, months, series).marked(withMilestones ? marks() : List.of());
	}

	private List<Plot.Mark> marks() {
		Milestones plan = query.milestones();
		List<Plot.Mark> marks = new ArrayList<>();
		mark(marks, plan.stockClearedBy(), "lists.mark.stock");
		mark(marks, plan.incrementCurbedBy(), "lists.mark.increment");
		mark(marks, plan.zeroBy(), "lists.mark.zero");
		return marks;
	}

	private void mark(List<Plot.Mark> marks, LocalDate day, String key) {
		for (int i = 0; i < points.size(); i++) if (points.get(i).month().equals(YearMonth.from(day))) marks.add(new Plot.Mark(i, texts.get(key)));
	}
}
