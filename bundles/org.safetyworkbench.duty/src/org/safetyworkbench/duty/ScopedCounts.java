package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;

import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The big numbers of a part of the duties, counted when asked for: the tally is of the whole office. */
final class ScopedCounts {

	private final LocalDate asOf;
	private long all, open, overdue, undecided, today, week;

	private ScopedCounts(LocalDate asOf) {
		this.asOf = asOf;
	}

	static DutyCounts of(Session session, Permit.Condition seen, LocalDate asOf) throws SQLException {
		ScopedCounts counts = new ScopedCounts(asOf);
		Rows.each(session, "select status, due_on, count(*) from duty where " + seen.sql() + " group by status, due_on",
				row -> counts.add(DutyStatus.of(row.text(1)), row.date(2).orElseThrow(), row.whole(3)), seen.after());
		return new DutyCounts(counts.all, counts.open, counts.overdue, counts.undecided, counts.today, counts.week);
	}

	private void add(DutyStatus status, LocalDate due, long n) {
		boolean isLate = status == DutyStatus.OVERDUE || status == DutyStatus.OPEN && due.isBefore(asOf);
		all += n;
		if (status == DutyStatus.UNDECIDED) undecided += n;
		if (isLate) overdue += n;
		if (status != DutyStatus.OPEN || isLate) return;
		open += n;
		if (due.equals(asOf)) today += n;
		if (!due.isAfter(asOf.plusDays(7))) week += n;
	}
}
