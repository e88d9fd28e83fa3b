package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Set;

import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.TallyTable;

/** Keeps the counts of duties in step, in the transaction that writes them: by status, and by due day and month of the open ones. */
final class Tally {

	static final String STATUS = "status";
	static final String DUE = "due";
	static final String DUE_MONTH = "due-month";

	private final TallyTable table = new TallyTable("duty_tally", Set.of(DUE, DUE_MONTH));

	void came(Owed owed) {
		count(owed, 1);
	}

	void went(Owed owed) {
		count(owed, -1);
	}

	private void count(Owed owed, long n) {
		table.add(STATUS, owed.status().code(), n);
		if (owed.status() != DutyStatus.OPEN) return;
		table.add(DUE, owed.dueOn().toString(), n);
		table.add(DUE_MONTH, YearMonth.from(owed.dueOn()).toString(), n);
	}

	void keep(Session session) throws SQLException {
		table.keep(session);
	}
}
