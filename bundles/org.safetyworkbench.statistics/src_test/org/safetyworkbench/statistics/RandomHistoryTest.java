package org.safetyworkbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** Whatever happened to hazards: figures followed live, counted anew and counted by hand are the same, and have those rows. */
class RandomHistoryTest extends FiguresFixture {

	private static final List<String> AREAS = List.of("350503001", "350503002005", "350503", "350502003", "350203", "", "450202");
	private static final List<String> SECTORS = List.of("catering-gas", "fuel-distribution", "");
	private static final List<Double> AMOUNTS = Arrays.asList(null, 0.0, 0.4, 0.5, 1234.56, 80_000.0);
	private static final List<String> ITEMS = List.of("CG-001", "CG-002", "FD-001", "");

	private Random random;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void liveEqualsRebuiltEqualsByHand(long seed) {
		random = new Random(seed);
		for (int round = 0; round < 6; round++) {
			List<Recorded> changed = new ArrayList<>();
			for (int i = 0; i < 40; i++) changed.add(round == 0 || random.nextInt(3) == 0 ? found() : happens(pick(List.copyOf(records.values()))));
			Map<UUID, Recorded> last = new TreeMap<>();
			changed.forEach(one -> last.put(one.id(), one));
			keep(last.values().toArray(Recorded[]::new));
			if (round == 2) compare();
		}
		compare();
		var live = tables();
		figures.rebuild(Progress.NONE);
		tables().forEach((table, rows) -> assertThat(rows).as(table).containsExactlyElementsOf(live.get(table)));
	}

	private Recorded found() {
		LocalDate found = TODAY.minusDays(random.nextInt(1500));
		return hazard(pick(AREAS), pick(SECTORS), pick(List.of(Source.values())), random.nextBoolean() ? Severity.MAJOR : Severity.GENERAL, pick(ITEMS), found, found.plusDays(random.nextInt(60)));
	}

	private Recorded happens(Recorded one) {
		return switch (random.nextInt(9)) {
			case 0, 1 -> one.is(HazardState.CLOSED, later(one, 90));
			case 2 -> one.is(HazardState.WITHDRAWN, null);
			case 3 -> one.is(HazardState.RECTIFYING, null).due(one.dueOn().plusDays(random.nextInt(40) - 10L));
			case 4 -> one.judged(one.severity() == Severity.MAJOR ? Severity.GENERAL : Severity.MAJOR);
			case 5, 6 -> deferred(one);
			case 7 -> one.costs(pick(AMOUNTS), pick(AMOUNTS));
			default -> one.ordered(TODAY);
		};
	}

	private LocalDate later(Recorded one, int days) {
		LocalDate later = one.foundOn().plusDays(random.nextInt(days));
		return later.isAfter(TODAY) ? TODAY : later;
	}

	/** Before the old deadline or after it, and until a day that may have passed by now. */
	private Recorded deferred(Recorded one) {
		LocalDate on = later(one, 200);
		if (one.former().stream().anyMatch(former -> !former.until().isBefore(on))) return one;
		return one.is(HazardState.RECTIFYING, null).deferred(on, one.dueOn().plusDays(1 + random.nextInt(120)));
	}

	private <T> T pick(List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	private void compare() {
		for (Scope scope : List.of(Scope.ALL, Scope.ALL.in(new AreaCode("350503")), Scope.ALL.in(new AreaCode("350000")).of("catering-gas"), Scope.ALL.of(Severity.MAJOR), Scope.ALL.from(Source.SELF_REPORT).of(Severity.GENERAL))) {
			compareCurves(scope);
			compareShares(scope);
			compareCommon(scope);
		}
		for (Measure measure : Measure.values())
			for (Dimension rows : Dimension.values())
				for (Dimension columns : Dimension.values())
					if (rows != columns && random.nextInt(8) == 0) compareTable(measure, rows, columns);
	}

	private void compareCurves(Scope scope) {
		for (Months months : List.of(Months.upTo(YearMonth.from(TODAY), 14), new Months(YearMonth.of(2023, 3), YearMonth.of(2024, 2)), Months.upTo(YearMonth.from(TODAY).plusMonths(2), 4))) {
			CurveQuery query = new CurveQuery(months, TODAY, Milestones.NATIONAL, scope);
			for (Point point : figures.curve(query))
				for (Measure measure : Measure.values()) {
					List<Recorded> rows = byHand(measure, new Months(point.month(), point.month()), scope);
					assertThat(point.value(measure)).as(scope + " " + point.month() + " " + measure).isEqualTo(sum(measure, rows));
					if (random.nextInt(12) == 0) assertThat(ids(Drill.rows(query, point, measure))).as("rows of " + scope + " " + point.month() + " " + measure).containsExactlyInAnyOrderElementsOf(rows.stream().map(Recorded::id).toList());
				}
		}
	}

	private void compareTable(Measure measure, Dimension rows, Dimension columns) {
		Months months = random.nextBoolean() ? new Months(YearMonth.of(2022, 11), YearMonth.of(2026, 11)) : new Months(YearMonth.of(2023, 10), YearMonth.of(2024, 5));
		Table table = figures.table(TableQuery.of(rows, columns, measure, months, TODAY));
		long total = 0;
		for (int r = 0; r < table.rows().size(); r++)
			for (int c = 0; c < table.columns().size(); c++) {
				Key row = table.rows().get(r), column = table.columns().get(c);
				Months cell = Stream.of(row, column).filter(key -> key.dimension() == Dimension.MONTH).map(key -> YearMonth.parse(key.code())).map(month -> new Months(month, month)).findFirst().orElse(months);
				List<Recorded> expected = byHand(measure, cell, Scope.ALL).stream().filter(one -> is(one, row) && is(one, column)).toList();
				assertThat(table.value(r, c)).as(measure + " " + row + " × " + column + " in " + cell).isEqualTo(sum(measure, expected));
				if (random.nextInt(30) == 0) assertThat(ids(Drill.rows(table, Optional.of(row), Optional.of(column)))).containsExactlyInAnyOrderElementsOf(expected.stream().map(Recorded::id).toList());
				total += table.value(r, c);
			}
		boolean isStateByMonth = measure.isState() && (rows == Dimension.MONTH || columns == Dimension.MONTH);
		if (!isStateByMonth) assertThat(table.total()).isEqualTo(total);
		assertThat(table.total()).as("total of " + table.query()).isEqualTo(sum(measure, byHand(measure, months, Scope.ALL)));
	}

	private static boolean is(Recorded one, Key key) {
		String area = Face.area(one.area());
		return switch (key.dimension()) {
			case PREFECTURE -> key.code().equals(area.isEmpty() ? "" : area.substring(0, 4));
			case COUNTY -> key.code().equals(area.isEmpty() ? "" : area.substring(0, 6));
			case TOWNSHIP -> key.code().equals(area);
			case SECTOR -> key.code().equals(one.sector());
			case SOURCE -> key.code().equals(one.source().code());
			case SEVERITY -> key.code().equals(Codes.code(one.severity()));
			case MONTH -> true;
		};
	}

	private void compareShares(Scope scope) {
		Months months = new Months(YearMonth.of(2022, 11), YearMonth.of(2026, 11));
		Shares shares = figures.shares(months, scope);
		List<Recorded> found = byHand(Measure.FOUND, months, scope);
		assertThat(shares).isEqualTo(new Shares(months, found.size(), found.stream().filter(one -> one.source() == Source.SELF_REPORT).count(), byHand(Measure.CLOSED, months, scope).size(),
				byHand(Measure.SELF_CLOSED, months, scope).size(), byHand(Measure.IN_TIME, months, scope).size()));
		assertThat(figures.sharesByMonth(months, scope).stream().mapToLong(Shares::selfClosed).sum()).isEqualTo(shares.selfClosed());
	}

	private void compareCommon(Scope scope) {
		CommonQuery query = new CommonQuery(new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 11)), scope, 100);
		for (Common common : figures.common(query)) {
			Scope plain = new Scope(scope.area(), Optional.of(common.sector()), Optional.empty(), scope.severity());
			assertThat(common.count()).isEqualTo(byHand(Measure.FOUND, query.months(), plain).stream().filter(one -> one.item().equals(common.item())).count());
			assertThat(common.before()).isEqualTo(byHand(Measure.FOUND, query.months().before(), plain).stream().filter(one -> one.item().equals(common.item())).count());
			assertThat(ids(Drill.rows(query, common))).hasSize((int) common.count());
		}
	}

	private List<UUID> ids(LedgerQuery query) {
		List<UUID> ids = new ArrayList<>();
		ledger.each(query, Progress.NONE, row -> ids.add(row.id()));
		return ids;
	}

	/** Straight from the records, in the words of the definitions. */
	private List<Recorded> byHand(Measure measure, Months months, Scope scope) {
		LocalDate end = months.lastDay();
		LocalDate dueBefore = YearMonth.from(TODAY).equals(months.to()) ? TODAY : end.plusDays(1);
		LocalDate cut = LocalDate.of(2023, 12, 31);
		return records.values().stream().filter(one -> one.isIn(scope)).filter(one -> {
			boolean found = one.isCounted() && isIn(one.foundOn(), months);
			boolean closed = one.state() == HazardState.CLOSED && isIn(one.closedOn(), months);
			boolean major = one.severity() == Severity.MAJOR;
			return switch (measure) {
				case FOUND -> found;
				case CLOSED -> closed;
				case IN_TIME -> closed && !one.closedOn().isAfter(one.dueOn());
				case SELF_CLOSED -> closed && one.orderedOn() == null;
				case MONEY -> found && yuan(one.planned()) > 0;
				case MONEY_SPENT -> closed && yuan(one.spent()) > 0;
				case OPEN -> one.isOpenAt(end);
				case OVERDUE -> one.isOpenAt(end) && one.dueAt(end).isBefore(dueBefore);
				case STOCK -> major && one.isOpenAt(end) && !one.foundOn().isAfter(cut);
				case INCREMENT -> major && found && one.foundOn().isAfter(cut);
				case UNCLEARED -> major && one.isOpenAt(end) && one.dueAt(end).isBefore(dueBefore);
			};
		}).toList();
	}

	private static long sum(Measure measure, List<Recorded> rows) {
		return measure.isMoney() ? rows.stream().mapToLong(one -> yuan(measure == Measure.MONEY ? one.planned() : one.spent())).sum() : rows.size();
	}

	private static long yuan(Double amount) {
		return amount == null ? 0 : Math.round(amount);
	}

	private static boolean isIn(LocalDate day, Months months) {
		return !day.isBefore(months.firstDay()) && !day.isAfter(months.lastDay());
	}
}
