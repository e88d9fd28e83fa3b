package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.hazard.FormerDeadline;

/**
 * Months at whose ends a hazard was overdue, by the deadline in force at each. Between two of them it was in time: a deferral
 * had been granted.
 *
 * @param from the first one
 * @param to the month after the last one, {@link Period#OPEN} when there is no end yet
 */
record Late(int from, int to) {

	/** One after the other; {@code to} of the last one is at most the month of the close-off. */
	static List<Late> of(int foundIn, int closedIn, List<FormerDeadline> former, LocalDate dueOn) {
		List<Late> late = new ArrayList<>();
		int since = foundIn;
		for (FormerDeadline one : former) {
			int until = Period.of(one.until());
			add(late, since, one.due(), Math.min(until, closedIn));
			since = Math.max(since, until);
		}
		add(late, since, dueOn, closedIn);
		return List.copyOf(late);
	}

	/**
	 * Goes on with the last one when the deadline had passed by then: it is late once. A deadline in the month itself begins
	 * anew, since in the running month it may still lie ahead.
	 */
	private static void add(List<Late> late, int since, LocalDate due, int to) {
		int dueIn = Period.of(due), from = Math.max(since, dueIn);
		if (from >= to) return;
		boolean goesOn = dueIn < from && !late.isEmpty() && late.getLast().to() == from;
		late.add(new Late(goesOn ? late.removeLast().from() : from, to));
	}

	static String text(List<Late> late) {
		return late.stream().map(one -> one.from + "-" + one.to).collect(Collectors.joining(","));
	}

	static List<Late> parse(String text) {
		if (text.isEmpty()) return List.of();
		return Arrays.stream(text.split(",")).map(one -> one.split("-")).map(ends -> new Late(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))).toList();
	}
}
