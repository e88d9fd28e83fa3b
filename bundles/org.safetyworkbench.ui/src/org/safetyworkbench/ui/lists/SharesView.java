package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.statistics.Drill;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.ui.chart.Plot;
import org.safetyworkbench.ui.lists.FigureTable.Head;
import org.safetyworkbench.ui.lists.FigureTable.Line;
import org.safetyworkbench.ui.text.Texts;

/** The shares as table, the latest month first, and as lines of percent. */
record SharesView(Texts texts, Scope scope, LocalDate today, Shares whole, List<Shares> months) {

	List<Head> heads() {
		return List.of(new Head(texts.get("lists.month"), 9, false), figures("found"), figures("selffound"), figures("percent"), figures("closed"), figures("selfclosed"), figures("percent"),
				figures("intime"), figures("percent"));
	}

	private Head figures(String key) {
		return new Head(texts.get("lists.shares." + key), 6, true);
	}

	List<Line> lines() {
		return Stream.concat(months.reversed().stream().map(month -> line(month, month.months().from().toString(), false)), Stream.of(line(whole, texts.get("lists.total"), true))).toList();
	}

	private Line line(Shares shares, String when, boolean strong) {
		return new Line(List.of(Cell.words(when), cell(shares, Measure.FOUND, shares.found(), "found"), selfFound(shares), Cell.words(percent(shares.selfFoundShare())),
				cell(shares, Measure.CLOSED, shares.closed(), "closed"), cell(shares, Measure.SELF_CLOSED, shares.selfClosed(), "selfclosed"), Cell.words(percent(shares.selfClosedShare())),
				cell(shares, Measure.IN_TIME, shares.inTime(), "intime"), Cell.words(percent(shares.inTimeShare()))), strong);
	}

	private Cell cell(Shares shares, Measure measure, long figure, String key) {
		return Cell.figure(figure, about(shares, key), () -> Drill.rows(measure, shares, scope, today));
	}

	private Cell selfFound(Shares shares) {
		return Cell.figure(shares.selfFound(), about(shares, "selffound"), () -> Drill.rows(Measure.FOUND, shares, scope.from(Source.SELF_REPORT), today));
	}

	private String about(Shares shares, String key) {
		String from = shares.months().from().toString();
		String when = shares.months().count() == 1 ? from : from + " – " + shares.months().to();
		return texts.get("lists.about", when, texts.get("lists.shares." + key));
	}

	/** The rows behind the share of the whole period. */
	Optional<Cell> whole(Share share) {
		return Optional.of(lines().getLast().cells().get(share.column()));
	}

	/** The table's row of a point of the plot. */
	int row(int point) {
		return months.size() - 1 - point;
	}

	Plot plot() {
		List<Plot.Series> series = Stream.of(Share.values()).map(share -> new Plot.Series(texts.get("lists.share." + share), share.tone(),
				months.stream().map(month -> Math.round(share.of(month).orElse(0) * 100)).toList())).toList();
		return new Plot(Plot.Kind.LINES, months.stream().map(month -> month.months().from().toString()).toList(), series).upTo(100);
	}

	static String percent(OptionalDouble share) {
		return share.isEmpty() ? "–" : Math.round(share.getAsDouble() * 100) + "%";
	}
}
