package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Session;

/** Makes tables of two dimensions from the read model. */
final class Tabulation {

	private final Session session;
	private final TableQuery query;
	private final Labels labels;
	private final List<Dimension> dimensions;
	private final boolean byMonth;
	private final Map<List<String>, Long> values = new HashMap<>();

	Tabulation(Session session, TableQuery query, Labels labels) {
		this.session = session;
		this.query = query;
		this.labels = labels;
		dimensions = Stream.of(query.rows(), query.columns()).filter(dimension -> dimension != Dimension.MONTH).toList();
		byMonth = dimensions.size() < 2;
	}

	Table table() throws SQLException {
		months().ifPresent(this::fill);
		List<Key> rows = keys(query.rows(), 0);
		List<Key> columns = keys(query.columns(), 1);
		return new Table(query, rows, columns, rows.stream().map(row -> columns.stream().map(column -> values.getOrDefault(List.of(row.code(), column.code()), 0L)).toList()).toList());
	}

	/** Up to the running month; increments begin after the cut-off. */
	private Optional<Months> months() {
		YearMonth from = query.months().from(), running = YearMonth.from(query.asOf());
		if (query.measure() == Measure.INCREMENT && !from.isAfter(query.milestones().stockUpTo())) from = query.milestones().stockUpTo().plusMonths(1);
		YearMonth to = query.months().to().isAfter(running) ? running : query.months().to();
		return to.isBefore(from) ? Optional.empty() : Optional.of(new Months(from, to));
	}

	private void fill(Months months) {
		try {
			if (query.measure() == Measure.STOCK) stock(months);
			else if (query.measure().isState()) states(months);
			else flows(months);
		} catch (SQLException e) {
			throw new org.safetyworkbench.store.StoreException(session.dialect().explain(e), e);
		}
	}

	private void flows(Months months) throws SQLException {
		Cube cube = new Cube(session, query.measure() == Measure.INCREMENT ? major() : query.scope(), dimensions);
		if (query.measure() == Measure.INCREMENT && isGeneralOnly()) return;
		if (byMonth) for (Cube.One one : cube.one(column(), Period.of(months.from()), Period.of(months.to()), true)) put(Period.month(one.period()), one.group(), one.n());
		else for (Spans span : Spans.of(months)) for (Cube.One one : cube.one(column(), span.from(), span.to(), false)) put(months.to(), one.group(), span.sign() * one.n());
	}

	private String column() {
		return switch (query.measure()) {
			case FOUND, INCREMENT -> "found_n";
			case CLOSED -> "closed_n";
			case IN_TIME -> "in_time";
			case SELF_CLOSED -> "unaided";
			case MONEY -> "planned";
			case MONEY_SPENT -> "spent";
			default -> throw new IllegalStateException(query.measure() + " is a state");
		};
	}

	private void states(Months months) throws SQLException {
		boolean major = query.measure() == Measure.UNCLEARED;
		if (major && isGeneralOnly()) return;
		Months asked = byMonth ? months : new Months(months.to(), months.to());
		Standing standing = new Standing(new Cube(session, major ? major() : query.scope(), dimensions), query.asOf()).of(asked);
		for (YearMonth month : asked.list()) standing.at(month).forEach((group, state) -> put(month, group, query.measure() == Measure.OPEN ? state.open() : state.overdue()));
	}

	private void stock(Months months) throws SQLException {
		if (isGeneralOnly()) return;
		Months asked = byMonth ? months : new Months(months.to(), months.to());
		List<Dimension> kept = dimensions.stream().filter(dimension -> dimension != Dimension.SEVERITY).toList();
		StockCurve curve = new StockCurve(new Cube(session, query.scope(), kept), asked, query.milestones());
		for (YearMonth month : asked.list()) curve.at(month).forEach((group, n) -> put(month, graded(group), n));
	}

	/** Stock is major by definition. */
	private List<String> graded(List<String> group) {
		int at = dimensions.indexOf(Dimension.SEVERITY);
		if (at < 0) return group;
		List<String> graded = new ArrayList<>(group);
		graded.add(at, Codes.MAJOR);
		return graded;
	}

	private boolean isGeneralOnly() {
		return query.scope().severity().filter(severity -> severity == Severity.GENERAL).isPresent();
	}

	private Scope major() {
		return query.scope().of(Severity.MAJOR);
	}

	private void put(YearMonth month, List<String> group, long n) {
		if (n == 0) return;
		List<String> cell = new ArrayList<>(group);
		if (query.rows() == Dimension.MONTH) cell.addFirst(month.toString());
		else if (query.columns() == Dimension.MONTH) cell.add(month.toString());
		values.merge(List.copyOf(cell), n, Tabulation::sum);
	}

	/** Nothing is no cell. */
	private static Long sum(long some, long more) {
		return some + more == 0 ? null : Long.valueOf(some + more);
	}

	/** The months all, of the others those that count anything. */
	private List<Key> keys(Dimension dimension, int place) {
		Set<String> codes = new TreeSet<>();
		if (dimension == Dimension.MONTH) query.months().list().forEach(month -> codes.add(month.toString()));
		else values.keySet().forEach(cell -> codes.add(cell.get(place)));
		return codes.stream().map(code -> labels.key(dimension, code)).sorted(Labels.ORDER).toList();
	}
}
