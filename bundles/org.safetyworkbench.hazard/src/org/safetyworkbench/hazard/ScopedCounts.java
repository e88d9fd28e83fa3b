package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The big numbers of a part of the ledger, counted when asked for: the tally is of the whole office. */
final class ScopedCounts {

	private final LocalDate asOf;
	private final Map<HazardState, Long> byState = new EnumMap<>(HazardState.class);
	private final Map<String, Long> byAuthority = new TreeMap<>();
	private final Map<String, Long> bySector = new TreeMap<>();
	private long major, general, open, openMajor, overdue, today, week;

	private ScopedCounts(LocalDate asOf) {
		this.asOf = asOf;
	}

	static Counts of(Session session, Permit.Condition seen, LocalDate asOf) throws SQLException {
		ScopedCounts counts = new ScopedCounts(asOf);
		Rows.each(session, "select state, severity, authority, sector, due_on, count(*) from hazard where " + seen.sql() + " group by state, severity, authority, sector, due_on",
				row -> counts.add(HazardState.of(row.text(1)), Hazard.severity(row.integer(2)), row.text(3), row.text(4), row.date(5).orElseThrow(), row.whole(6)), seen.after());
		return counts.counts();
	}

	private void add(HazardState state, Severity severity, String authority, String sector, LocalDate due, long n) {
		boolean isMajor = severity == Severity.MAJOR;
		byState.merge(state, n, Long::sum);
		if (state != HazardState.WITHDRAWN && isMajor) major += n;
		else if (state != HazardState.WITHDRAWN) general += n;
		if (!state.isOpen()) return;
		open += n;
		if (isMajor) openMajor += n;
		byAuthority.merge(authority, n, Long::sum);
		bySector.merge(sector, n, Long::sum);
		if (due.isBefore(asOf)) overdue += n;
		if (due.equals(asOf)) today += n;
		if (!due.isBefore(asOf) && !due.isAfter(asOf.plusDays(7))) week += n;
	}

	private Counts counts() {
		return new Counts(major + general, major, general, open, openMajor, overdue, today, week, byState, byAuthority, bySector);
	}
}
