package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.Cube.Sums;
import org.safetyworkbench.statistics.Standing.State;
import org.safetyworkbench.store.Session;

/** Draws curves from the read model. */
final class Curves {

	private final Session session;

	Curves(Session session) {
		this.session = session;
	}

	List<Point> curve(CurveQuery query) throws SQLException {
		YearMonth running = YearMonth.from(query.asOf());
		if (query.months().from().isAfter(running)) return List.of();
		Months months = query.months().upTo(running);
		Standing standing = new Standing(new Cube(session, query.scope(), List.of(Dimension.SEVERITY)), query.asOf()).of(months);
		boolean stock = query.scope().severity().filter(severity -> severity != Severity.MAJOR).isEmpty();
		StockCurve old = stock ? new StockCurve(new Cube(session, query.scope(), List.of()), months, query.milestones()) : null;
		List<Point> points = new ArrayList<>();
		for (YearMonth month : months.list()) points.add(point(query, month, standing, old == null ? 0 : old.at(month).getOrDefault(List.of(), 0L)));
		return points;
	}

	private static Point point(CurveQuery query, YearMonth month, Standing standing, long stock) {
		List<Sums> flow = standing.flow(month);
		Map<List<String>, State> state = standing.at(month);
		State major = state.getOrDefault(List.of(Codes.MAJOR), State.NONE);
		long increment = month.isAfter(query.milestones().stockUpTo()) ? flow.stream().filter(sums -> sums.group().contains(Codes.MAJOR)).mapToLong(Sums::found).sum() : 0;
		LocalDate at = month.equals(YearMonth.from(query.asOf())) ? query.asOf() : month.atEndOfMonth();
		return new Point(month, at, sum(flow, Sums::found), sum(flow, Sums::closed), sum(flow, Sums::inTime), sum(flow, Sums::unaided),
				state.values().stream().mapToLong(State::open).sum(), state.values().stream().mapToLong(State::overdue).sum(), stock, increment, major.overdue(), sum(flow, Sums::planned), sum(flow, Sums::spent));
	}

	private static long sum(List<Sums> flow, ToLongFunction<Sums> part) {
		return flow.stream().mapToLong(part).sum();
	}

	List<Shares> shares(Months months, Scope scope) throws SQLException {
		List<Sums> flow = new Cube(session, scope, List.of(Dimension.SOURCE)).byPeriod(Period.of(months.from()), Period.of(months.to()));
		return months.list().stream().map(month -> shares(new Months(month, month), flow.stream().filter(sums -> sums.period() == Period.of(month)).toList())).toList();
	}

	static Shares shares(Months months, List<Sums> flow) {
		long selfFound = flow.stream().filter(sums -> sums.group().contains(org.safetyworkbench.hazard.Source.SELF_REPORT.code())).mapToLong(Sums::found).sum();
		return new Shares(months, sum(flow, Sums::found), selfFound, sum(flow, Sums::closed), sum(flow, Sums::unaided), sum(flow, Sums::inTime));
	}
}
