package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.safetyworkbench.statistics.Cube.Sums;

/**
 * How things stood at month ends, by group: from the total of now backwards, month by month, so that nothing before the
 * first month asked for is looked at.
 */
final class Standing {

	/** Open and overdue at the end of a month. */
	record State(long open, long overdue) {

		static final State NONE = new State(0, 0);

		State plus(long moreOpen, long moreOverdue) {
			return new State(open + moreOpen, overdue + moreOverdue);
		}
	}

	private final Cube cube;
	private final LocalDate asOf;
	private final Map<YearMonth, Map<List<String>, State>> byMonth = new HashMap<>();
	private final Map<Integer, List<Sums>> flows = new TreeMap<>();

	Standing(Cube cube, LocalDate asOf) {
		this.cube = cube;
		this.asOf = asOf;
	}

	/** @param months not beyond the running month */
	Standing of(Months months) throws SQLException {
		Map<List<String>, State> state = new HashMap<>();
		for (Sums total : cube.together(Period.EVER, Period.EVER)) add(state, total, 1);
		takeOffLater(state, months);
		for (YearMonth month : months.list().reversed()) {
			List<Sums> flow = flows.getOrDefault(Period.of(month), List.of());
			byMonth.put(month, month.equals(YearMonth.from(asOf)) ? today(state, flow) : new HashMap<>(state));
			for (Sums sums : flow) add(state, sums, -1);
		}
		return this;
	}

	/** Reads the months asked for, and takes off what happened after them: whole years where years lie between. */
	private void takeOffLater(Map<List<String>, State> state, Months months) throws SQLException {
		int last = Period.of(months.to());
		boolean isRecent = !months.to().isBefore(YearMonth.from(asOf).minusMonths(12));
		int endOfYear = Period.year(last) * 100 + 12;
		for (Sums sums : cube.byPeriod(Period.of(months.from()), isRecent ? Period.OPEN : endOfYear)) {
			if (sums.period() > last) add(state, sums, -1);
			else flows.computeIfAbsent(sums.period(), period -> new java.util.ArrayList<>()).add(sums);
		}
		if (!isRecent) for (Sums sums : cube.together(Period.year(last) + 1, 9999)) add(state, sums, -1);
	}

	private static void add(Map<List<String>, State> state, Sums sums, int sign) {
		state.merge(sums.group(), State.NONE.plus(sign * (sums.found() - sums.closed()), sign * (sums.late() - sums.caughtUp())), (a, b) -> a.plus(b.open(), b.overdue()));
	}

	/** In the running month only what was due before today is overdue. */
	private Map<List<String>, State> today(Map<List<String>, State> end, List<Sums> flow) throws SQLException {
		Map<List<String>, State> today = new HashMap<>(end);
		for (Sums sums : flow) today.merge(sums.group(), State.NONE.plus(0, -sums.late()), (a, b) -> a.plus(b.open(), b.overdue()));
		cube.due(asOf.withDayOfMonth(1), asOf).forEach((group, n) -> today.merge(group, State.NONE.plus(0, n), (a, b) -> a.plus(b.open(), b.overdue())));
		return today;
	}

	/** What happened in a month, by group. */
	List<Sums> flow(YearMonth month) {
		return flows.getOrDefault(Period.of(month), List.of());
	}

	Map<List<String>, State> at(YearMonth month) {
		return byMonth.getOrDefault(month, Map.of());
	}
}
