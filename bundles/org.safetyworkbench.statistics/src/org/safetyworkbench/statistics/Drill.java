package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** From a figure to its rows: the ledger asked for exactly the hazards that were counted. */
public final class Drill {

	private Drill() {}

	public static LedgerQuery rows(CurveQuery query, Point point, Measure measure) {
		return rows(measure, new Months(point.month(), point.month()), query.asOf(), query.milestones(), query.scope());
	}

	/** @param row empty for the total row; column likewise */
	public static LedgerQuery rows(Table table, Optional<Key> row, Optional<Key> column) {
		TableQuery query = table.query();
		List<Filter> filters = new ArrayList<>();
		Months months = query.months();
		for (Key key : List.of(row, column).stream().flatMap(Optional::stream).toList())
			if (key.dimension() == Dimension.MONTH) months = new Months(YearMonth.parse(key.code()), YearMonth.parse(key.code()));
			else filters.add(filter(key));
		LedgerQuery rows = rows(query.measure(), months, query.asOf(), query.milestones(), query.scope());
		for (Filter filter : filters) rows = rows.with(filter);
		return rows;
	}

	/** The hazards of a common problem. */
	public static LedgerQuery rows(CommonQuery query, Common common) {
		Scope scope = new Scope(query.scope().area(), Optional.of(common.sector()), Optional.empty(), query.scope().severity());
		return rows(Measure.FOUND, query.months(), query.months().lastDay(), Milestones.NATIONAL, scope).with(new Filter.OfItem(common.item()));
	}

	/** Those the shares are of. */
	public static LedgerQuery rows(Measure measure, Shares shares, Scope scope, LocalDate asOf) {
		return rows(measure, shares.months(), asOf, Milestones.NATIONAL, scope);
	}

	/** @param measure what was counted in these months, or at their end */
	public static LedgerQuery rows(Measure measure, Months months, LocalDate asOf, Milestones milestones, Scope scope) {
		List<Filter> filters = new ArrayList<>(scope.filters());
		filters.addAll(counted(measure, months, dueBefore(months, asOf), milestones.stockDay()));
		return new LedgerQuery(filters, Sort.FOUND);
	}

	private static List<Filter> counted(Measure measure, Months months, LocalDate dueBefore, LocalDate stockDay) {
		Filter major = new Filter.OfSeverity(Severity.MAJOR);
		Filter closed = new Filter.Closed(months.firstDay(), months.lastDay());
		LocalDate end = months.lastDay();
		return switch (measure) {
			case FOUND -> List.of(new Filter.Found(months.firstDay(), end), new Filter.Counted());
			case INCREMENT -> List.of(new Filter.Found(latest(months.firstDay(), stockDay.plusDays(1)), end), new Filter.Counted(), major);
			case CLOSED -> List.of(closed);
			case MONEY -> List.of(new Filter.Found(months.firstDay(), end), new Filter.Counted(), new Filter.Planned());
			case MONEY_SPENT -> List.of(closed, new Filter.Paid());
			case IN_TIME -> List.of(closed, new Filter.InTime());
			case SELF_CLOSED -> List.of(closed, new Filter.Unaided());
			case OPEN -> List.of(new Filter.OpenAt(end));
			case STOCK -> List.of(new Filter.OpenAt(end), new Filter.Found(LocalDate.EPOCH, earliest(end, stockDay)), major);
			case OVERDUE -> List.of(new Filter.OverdueAt(end, dueBefore));
			case UNCLEARED -> List.of(new Filter.OverdueAt(end, dueBefore), major);
		};
	}

	/** In a month that is over, what was due on its last day is overdue; today, what was due before today. */
	static LocalDate dueBefore(Months months, LocalDate asOf) {
		return YearMonth.from(asOf).equals(months.to()) ? asOf : months.lastDay().plusDays(1);
	}

	private static LocalDate latest(LocalDate a, LocalDate b) {
		return a.isAfter(b) ? a : b;
	}

	private static LocalDate earliest(LocalDate a, LocalDate b) {
		return a.isBefore(b) ? a : b;
	}

	private static Filter filter(Key key) {
		return switch (key.dimension()) {
			case PREFECTURE, COUNTY, TOWNSHIP -> new Filter.OfDivision(key.code());
			case SECTOR -> new Filter.InSector(key.code());
			case SOURCE -> new Filter.FromSource(Source.of(key.code()));
			case SEVERITY -> new Filter.OfSeverity(Severity.valueOf(key.code().toUpperCase(Locale.ROOT)));
			case MONTH -> throw new IllegalArgumentException("months are a span");
		};
	}
}
