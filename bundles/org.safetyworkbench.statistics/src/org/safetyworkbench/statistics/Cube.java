package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Asks the read model: sums of cells by period and by up to three dimensions other than the month, within a scope and within that of who asks. */
final class Cube {

	/** @param group one code for each dimension asked for */
	record Sums(int period, List<String> group, long found, long closed, long inTime, long unaided, long late, long caughtUp, long planned, long spent) {

		Sums times(int factor) {
			return new Sums(period, group, factor * found, factor * closed, factor * inTime, factor * unaided, factor * late, factor * caughtUp, factor * planned, factor * spent);
		}
	}

	/** One sum of a group; period 0 when all periods are together. */
	record One(int period, List<String> group, long n) {}

	/** Major hazards found in a month and closed off in a month, {@link Period#OPEN} for open ones. */
	record Cohort(int closedIn, int foundIn, List<String> group, long n) {}

	private final Session session;
	private final Scope scope;
	private final List<Dimension> dimensions;

	Cube(Session session, Scope scope, List<Dimension> dimensions) {
		this.session = session;
		this.scope = scope;
		this.dimensions = List.copyOf(dimensions);
	}

	/** Every period from one to the other by itself. */
	List<Sums> byPeriod(int from, int to) throws SQLException {
		return cells("period", from, to);
	}

	/** All of them together. */
	List<Sums> together(int from, int to) throws SQLException {
		return cells("", from, to);
	}

	/** One column only, by period or all together: tables count one thing, and every sum costs. */
	List<One> one(String column, int from, int to, boolean byPeriod) throws SQLException {
		List<Object> parameters = new ArrayList<>(List.of(from, to));
		List<String> groups = groups();
		int n = groups.size();
		return Rows.query(session, "select " + join(", ", groups, List.of(byPeriod ? "period" : "0", "sum(" + column + ")")) + " from figure_cell" + session.dialect().useIndex("pk_figure_cell")
				+ " where period >= ? and period <= ?" + within(parameters, true) + by(join(", ", groups, byPeriod ? List.of("period") : List.of())),
				row -> new One(row.integer(n + 1), group(row), row.whole(n + 2)), parameters.toArray());
	}

	private List<Sums> cells(String period, int from, int to) throws SQLException {
		List<Object> parameters = new ArrayList<>(List.of(from, to));
		List<String> groups = groups();
		String sql = "select " + join(", ", groups, List.of(period.isEmpty() ? "0" : period, "sum(found_n), sum(closed_n), sum(in_time), sum(unaided), sum(late), sum(caught_up), sum(planned), sum(spent)"))
				+ " from figure_cell" + session.dialect().useIndex("pk_figure_cell") + " where period >= ? and period <= ?" + within(parameters, true)
				+ by(join(", ", groups, period.isEmpty() ? List.of() : List.of(period)));
		int n = groups.size();
		return Rows.query(session, sql, row -> new Sums(row.integer(n + 1), group(row), row.whole(n + 2), row.whole(n + 3), row.whole(n + 4), row.whole(n + 5), row.whole(n + 6), row.whole(n + 7),
				row.whole(n + 8), row.whole(n + 9)), parameters.toArray());
	}

	/** Open hazards whose deadline lies from the first day to the day before the last. */
	Map<List<String>, Long> due(LocalDate from, LocalDate before) throws SQLException {
		List<Object> parameters = new ArrayList<>(List.of(from, before));
		Map<List<String>, Long> due = new HashMap<>();
		Rows.each(session, "select " + join(", ", groups(), List.of("sum(n)")) + " from figure_due" + session.dialect().useIndex("pk_figure_due") + " where due_on >= ? and due_on < ?" + within(parameters, true)
				+ by(String.join(", ", groups())), row -> due.put(group(row), row.whole(dimensions.size() + 1)), parameters.toArray());
		return due;
	}

	/** Major ones found up to a month that were not closed off up to another one. */
	List<Cohort> stock(int foundUpTo, int closedAfter) throws SQLException {
		List<Object> parameters = new ArrayList<>(List.of(closedAfter, foundUpTo));
		List<String> groups = groups();
		int n = groups.size();
		return Rows.query(session, "select " + join(", ", groups, List.of("closed_in, found_in, sum(n)")) + " from figure_stock" + session.dialect().useIndex("pk_figure_stock") + " where closed_in > ? and found_in <= ?"
				+ within(parameters, false) + by(join(", ", groups, List.of("closed_in, found_in"))), row -> new Cohort(row.integer(n + 1), row.integer(n + 2), group(row), row.whole(n + 3)), parameters.toArray());
	}

	private String within(List<Object> parameters, boolean graded) throws SQLException {
		Permit permit = session.permit();
		StringBuilder where = new StringBuilder(places(scope.area().stream().toList(), parameters)).append(places(permit.areas(), parameters)).append(sectors(permit, parameters));
		scope.sector().ifPresent(sector -> {
			where.append(" and sector = ?");
			parameters.add(sector);
		});
		scope.source().ifPresent(source -> {
			where.append(" and source = ?");
			parameters.add(source.code());
		});
		if (graded) scope.severity().ifPresent(severity -> {
			where.append(" and severity = ?");
			parameters.add(Codes.severity(severity));
		});
		return where.toString();
	}

	/** In any of these, a village being its township. */
	private static String places(Collection<AreaCode> areas, List<Object> parameters) {
		for (AreaCode area : areas) {
			parameters.add((area.prefix() + "000000000").substring(0, 9));
			parameters.add((area.prefix() + "999999999").substring(0, 9));
		}
		return areas.isEmpty() ? "" : " and (" + String.join(" or ", Collections.nCopies(areas.size(), "area between ? and ?")) + ")";
	}

	static String sectors(Permit permit, List<Object> parameters) {
		parameters.addAll(permit.sectors());
		return permit.sectors().isEmpty() ? "" : " and sector in (" + Groups.marks(permit.sectors().size()) + ")";
	}

	/** The columns that say which group a cell belongs to; the severity of stock is always major and has no column. */
	private List<String> groups() {
		return dimensions.stream().map(dimension -> switch (dimension) {
			case PREFECTURE -> "substr(area, 1, 4)";
			case COUNTY -> "substr(area, 1, 6)";
			case TOWNSHIP -> "area";
			case SECTOR -> "sector";
			case SOURCE -> "source";
			case SEVERITY -> "severity";
			case MONTH -> throw new IllegalArgumentException("months are periods");
		}).toList();
	}

	private List<String> group(Row row) throws SQLException {
		List<String> group = new ArrayList<>(dimensions.size());
		for (int i = 0; i < dimensions.size(); i++) group.add(dimensions.get(i) == Dimension.SEVERITY ? Codes.severity(row.integer(i + 1)) : row.text(i + 1));
		return group;
	}

	private static String by(String groups) {
		return groups.isEmpty() ? "" : " group by " + groups;
	}

	private static String join(String comma, List<String> some, List<String> more) {
		return java.util.stream.Stream.concat(some.stream(), more.stream()).collect(Collectors.joining(comma));
	}
}
