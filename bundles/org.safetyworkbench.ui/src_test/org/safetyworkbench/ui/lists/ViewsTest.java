package org.safetyworkbench.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Key;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.statistics.TableQuery;
import org.safetyworkbench.ui.chart.Plot;
import org.safetyworkbench.ui.text.Texts;

class ViewsTest {

	private static final Texts TEXTS = Texts.in(Locale.CHINA);
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
	private static final Months YEAR = Span.YEAR.months(TODAY);

	private static Key key(Dimension dimension, String code) {
		return new Key(dimension, code, Text.of(code));
	}

	private static Table counties(int sectors) {
		List<Key> columns = new ArrayList<>();
		List<Long> values = new ArrayList<>();
		for (int i = 0; i < sectors; i++) {
			columns.add(key(Dimension.SECTOR, "s" + i));
			values.add((long) i);
		}
		return new Table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, Measure.FOUND, YEAR, TODAY), List.of(key(Dimension.COUNTY, "350503"), key(Dimension.COUNTY, "350583")), columns,
				List.of(values, values.reversed()));
	}

	@Test
	void aFigureLeadsToTheHazardsItCounts() {
		TableView view = new TableView(TEXTS, counties(3));
		Cell cell = view.lines().get(0).cells().get(3);
		assertThat(cell.words()).isEqualTo("1");
		assertThat(cell.about()).isEqualTo("350503、s1 · 发现");
		assertThat(rows(cell).filters()).contains(new Filter.OfDivision("350503"), new Filter.InSector("s1"), new Filter.Found(YEAR.firstDay(), YEAR.lastDay()));
	}

	private static LedgerQuery rows(Cell cell) {
		return cell.rows().orElseThrow().get();
	}

	@Test
	void totalsLeadToAllTheyAreOfAndZeroToNothing() {
		TableView view = new TableView(TEXTS, counties(3));
		assertThat(view.lines()).hasSize(3);
		assertThat(view.lines().getLast().cells().get(1).words()).isEqualTo("6");
		assertThat(rows(view.lines().getLast().cells().get(1)).filters()).noneMatch(filter -> filter instanceof Filter.InSector || filter instanceof Filter.OfDivision);
		assertThat(view.lines().get(0).cells().get(2).isLink()).isFalse();
	}

	@Test
	void amountsOfMoneyAreReadByThousandsAndLeadToWhatTheyAreFor() {
		Table money = new Table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, Measure.MONEY, YEAR, TODAY), List.of(key(Dimension.COUNTY, "350503")), List.of(key(Dimension.SECTOR, "s0")), List.of(List.of(12_345_678L)));
		TableView view = new TableView(TEXTS, money);
		Cell cell = view.lines().get(0).cells().get(2);
		assertThat(cell.words()).isEqualTo("12,345,678");
		assertThat(view.heads().get(2).width()).as("not cut").isEqualTo(10);
		assertThat(cell.about()).isEqualTo("350503、s0 · 计划整改资金（元）");
		assertThat(rows(cell).filters()).contains(new Filter.Planned());
	}

	@Test
	void whatColoursCannotTellApartIsDrawnAsTheRest() {
		TableView view = new TableView(TEXTS, counties(9));
		Plot plot = view.plot();
		assertThat(plot.series()).hasSize(Plot.tones());
		assertThat(plot.series().getLast().name()).isEqualTo("其他");
		assertThat(plot.series().stream().mapToLong(series -> series.values().get(0)).sum()).isEqualTo(36);
		assertThat(view.pressed(Plot.tones() - 1, 0)).as("the rest has no rows of its own").isEmpty();
		assertThat(view.pressed(0, 0)).isPresent();
	}

	@Test
	void statesAtTheEndsOfMonthsAreNotStacked() {
		Table table = new Table(TableQuery.of(Dimension.COUNTY, Dimension.MONTH, Measure.OPEN, YEAR, TODAY), List.of(key(Dimension.COUNTY, "350503")),
				List.of(key(Dimension.MONTH, "2026-10"), key(Dimension.MONTH, "2026-11")), List.of(Arrays.asList(5L, 3L)));
		Plot plot = new TableView(TEXTS, table).plot();
		assertThat(plot.series()).hasSize(1);
		assertThat(plot.series().get(0).values()).containsExactly(3L);
	}

	@Test
	void aPointOfACurveAndItsLineInTheTableAreTheSame() {
		CurveQuery query = CurveQuery.upTo(TODAY, 2, Scope.ALL);
		List<Point> points = List.of(point("2026-10", 4, 1), point("2026-11", 2, 0));
		CurveView view = new CurveView(TEXTS, query, List.of(Measure.FOUND, Measure.CLOSED), points);
		assertThat(view.plot(false).series().get(0).values()).containsExactly(4L, 2L);
		assertThat(view.lines().get(view.row(0)).cells()).extracting(Cell::words).containsExactly("2026-10", "4", "1");
		assertThat(rows(view.lines().get(view.row(0)).cells().get(1)).filters()).contains(new Filter.Found(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
	}

	private static Point point(String month, long found, long closed) {
		YearMonth of = YearMonth.parse(month);
		return new Point(of, of.atEndOfMonth(), found, closed, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	}

	@Test
	void selfFoundOnesAreThoseTheEnterprisesReported() {
		Months month = new Months(YearMonth.of(2026, 10), YearMonth.of(2026, 10));
		Shares shares = new Shares(month, 8, 2, 0, 0, 0);
		SharesView view = new SharesView(TEXTS, Scope.ALL, TODAY, shares, List.of(shares));
		Cell cell = view.whole(Share.SELF_FOUND).orElseThrow();
		assertThat(cell.words()).isEqualTo("2");
		assertThat(rows(cell).filters()).contains(new Filter.FromSource(Source.SELF_REPORT));
		assertThat(view.lines().get(0).cells()).extracting(Cell::words).containsExactly("2026-10", "8", "2", "25%", "0", "0", "–", "0", "–");
	}

	@Test
	void periodsEndWithTheRunningMonth() {
		assertThat(Span.QUARTER.months(TODAY)).isEqualTo(new Months(YearMonth.of(2026, 10), YearMonth.of(2026, 11)));
		assertThat(Span.LAST_YEAR.months(TODAY)).isEqualTo(Months.ofYear(2025));
		assertThat(Span.TWENTY_FOUR.months(TODAY).list()).hasSize(24).last().isEqualTo(YearMonth.of(2026, 11));
	}

	@Test
	void valuesOfListsReadInOneLine() {
		CellWords words = new CellWords(TEXTS);
		assertThat(words.of(null)).isEmpty();
		assertThat(words.of(true)).isEqualTo("是");
		assertThat(words.of(List.of(Text.of("甲\n乙"), "丙", Optional.of(TODAY)))).isEqualTo("甲 乙；丙；2026-11-22");
	}
}
