package org.safetyworkbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Cursor;

/** The read model follows the change log. */
class ProjectorTest extends FiguresFixture {

	private Recorded general(LocalDate found) {
		return hazard("350503001", "catering-gas", Source.INSPECTION, Severity.GENERAL, "CG-001", found, found.plusDays(10));
	}

	private long found() {
		return figures.shares(Months.ofYear(2026), Scope.ALL).found();
	}

	@Test
	void catchingUpLooksOnlyAtWhatIsNew() {
		for (int i = 0; i < 30; i++) keep(general(TODAY.minusDays(i)));
		assertThat(figures.catchUp(Progress.NONE)).as("the first time everything is counted").isEqualTo(30);
		assertThat(figures.catchUp(Progress.NONE)).isZero();
		Recorded one = general(TODAY);
		keep(one);
		keep(one);
		assertThat(figures.catchUp(Progress.NONE)).as("however often it changed").isEqualTo(1);
		assertThat(found()).isEqualTo(31);
	}

	@Test
	void entriesOfOtherRecordsCostNothing() {
		keep(general(TODAY));
		figures.catchUp(Progress.NONE);
		store.write(AUTHOR, session -> {
			for (int i = 0; i < 5000; i++) session.log(new Change("enterprise", Ids.next(), "added", "{}"));
			return null;
		});
		assertThat(figures.catchUp(Progress.NONE)).isZero();
		assertThat(found()).isEqualTo(1);
	}

	@Test
	void anInterruptedRebuildGoesOn() {
		figures = new StoredFigures(store, new Areas(), LIBRARY, 50);
		List<Recorded> many = new ArrayList<>(Collections.nCopies(130, null));
		many.replaceAll(none -> general(TODAY));
		keep(many.toArray(Recorded[]::new));
		Cancelling afterFirstGroup = new Cancelling();
		assertThatThrownBy(() -> figures.rebuild(afterFirstGroup)).isInstanceOf(Progress.Cancelled.class);
		Recorded done = many.getFirst();
		keep(done.is(HazardState.WITHDRAWN, null), general(TODAY));
		assertThat(figures.catchUp(Progress.NONE)).as("81 were left with the new one, and the two entries made meanwhile are followed").isEqualTo(83);
		assertThat(found()).isEqualTo(130);
		var live = tables();
		figures.rebuild(Progress.NONE);
		assertThat(tables()).isEqualTo(live);
	}

	@Test
	void reopeningTakesTheCloseOffBack() {
		Recorded open = general(LocalDate.of(2026, 9, 1));
		Recorded closed = open.is(HazardState.CLOSED, LocalDate.of(2026, 9, 20));
		keep(open);
		keep(closed);
		CurveQuery query = CurveQuery.upTo(TODAY, 3, Scope.ALL);
		assertThat(figures.curve(query)).extracting(Point::closed, Point::open, Point::overdue).containsExactly(tuple(1, 0, 0), tuple(0, 0, 0), tuple(0, 0, 0));
		keep(open);
		assertThat(figures.curve(query)).extracting(Point::closed, Point::open, Point::overdue).containsExactly(tuple(0, 1, 1), tuple(0, 1, 1), tuple(0, 1, 1));
	}

	@Test
	void whatIsDueTodayIsNotOverdueToday() {
		keep(hazard("350503001", "catering-gas", Source.INSPECTION, Severity.MAJOR, "CG-001", TODAY.minusDays(5), TODAY));
		CurveQuery query = CurveQuery.upTo(TODAY, 1, Scope.ALL);
		assertThat(figures.curve(query).getFirst().overdue()).isZero();
		CurveQuery tomorrow = CurveQuery.upTo(TODAY.plusDays(1), 1, Scope.ALL);
		assertThat(figures.curve(tomorrow).getFirst()).extracting(Point::overdue, Point::uncleared, Point::increment).containsExactly(1L, 1L, 1L);
	}

	/** Due on 10 July, deferred on 5 September until 15 October, and again on 1 November until 20 December. */
	@Test
	void whatWasDeferredWasOverdueUntilTheGrantOnly() {
		Recorded one = hazard("350503001", "catering-gas", Source.INSPECTION, Severity.MAJOR, "CG-001", LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 10));
		keep(one);
		CurveQuery query = CurveQuery.upTo(TODAY, 6, Scope.ALL);
		assertThat(figures.curve(query)).extracting(Point::overdue).containsExactly(0L, 1L, 1L, 1L, 1L, 1L);
		Recorded deferred = one.deferred(LocalDate.of(2026, 9, 5), LocalDate.of(2026, 10, 15));
		keep(deferred);
		assertThat(figures.curve(query)).as("June to November").extracting(Point::overdue).containsExactly(0L, 1L, 1L, 0L, 1L, 1L);
		keep(deferred.deferred(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 20)));
		List<Point> points = figures.curve(query);
		assertThat(points).extracting(Point::uncleared).containsExactly(0L, 1L, 1L, 0L, 1L, 0L);
		assertThat(points).allSatisfy(point -> assertThat(ledger.page(Drill.rows(query, point, Measure.OVERDUE), Cursor.START, 10, Progress.NONE).rows()).as(point.month().toString()).hasSize((int) point.overdue()));
	}

	@Test
	void aNewDeadlineOfTheRunningMonthMayLieAhead() {
		Recorded one = hazard("350503001", "catering-gas", Source.INSPECTION, Severity.GENERAL, "CG-001", LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 10));
		keep(one.deferred(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 25)));
		assertThat(figures.curve(CurveQuery.upTo(TODAY, 2, Scope.ALL))).extracting(Point::overdue).containsExactly(1L, 0L);
		assertThat(figures.curve(CurveQuery.upTo(LocalDate.of(2026, 11, 26), 2, Scope.ALL))).extracting(Point::overdue).containsExactly(1L, 1L);
	}

	@Test
	void moneyIsPlannedForWhatIsFoundAndSpentOnWhatIsClosedOff() {
		Recorded open = general(LocalDate.of(2026, 9, 1)).costs(20_000.0, 20_000.0), other = general(LocalDate.of(2026, 9, 2)).costs(500.4, 480.5);
		keep(open, other.is(HazardState.CLOSED, LocalDate.of(2026, 10, 8)));
		assertThat(figures.curve(CurveQuery.upTo(TODAY, 3, Scope.ALL))).extracting(Point::planned, Point::spent).containsExactly(pair(20_500, 0), pair(0, 481), pair(0, 0));
		Table table = figures.table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, Measure.MONEY, Months.ofYear(2026), TODAY));
		assertThat(table.total()).isEqualTo(20_500);
	}

	@Test
	void theCutOffIsAParameter() {
		keep(hazard("350503001", "catering-gas", Source.INSPECTION, Severity.MAJOR, "CG-001", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
		Months months = new Months(YearMonth.of(2024, 1), YearMonth.of(2024, 3));
		assertThat(figures.curve(new CurveQuery(months, TODAY, Milestones.NATIONAL, Scope.ALL))).extracting(Point::stock, Point::increment).containsExactly(pair(0, 0), pair(0, 1), pair(0, 0));
		Milestones later = Milestones.NATIONAL.withStockUpTo(YearMonth.of(2024, 2));
		assertThat(figures.curve(new CurveQuery(months, TODAY, later, Scope.ALL))).extracting(Point::stock, Point::increment).containsExactly(pair(0, 0), pair(1, 0), pair(1, 0));
	}

	private static org.assertj.core.groups.Tuple tuple(long... n) {
		return org.assertj.core.groups.Tuple.tuple(n[0], n[1], n[2]);
	}

	private static org.assertj.core.groups.Tuple pair(long a, long b) {
		return org.assertj.core.groups.Tuple.tuple(a, b);
	}

	/** Stops after the first group. */
	private static final class Cancelling implements Progress {

		private boolean worked;

		@Override
		public void begin(Text task, long total) {}

		@Override
		public void worked(long amount) {
			worked = true;
		}

		@Override
		public boolean isCancelled() {
			return worked;
		}
	}
}
