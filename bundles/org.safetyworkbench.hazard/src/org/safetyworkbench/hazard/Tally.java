package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.TallyTable;

/**
 * Keeps the counts of the ledger in step: differences are gathered while hazards are written and added to the table in the
 * same transaction. Due days of open hazards are counted by day and by month, so that what is overdue is the sum of some
 * months and of at most 31 days, however long the past is.
 */
final class Tally {

	static final String STATE = "state";
	static final String SEVERITY = "severity";
	static final String OPEN = "open";
	static final String AUTHORITY = "authority";
	static final String SECTOR = "sector";
	static final String DUE = "due";
	static final String DUE_MONTH = "due-month";

	/** What of a hazard is counted. */
	record Face(HazardState state, Severity severity, String authority, String sector, LocalDate dueOn) {

		static Face of(Hazard hazard) {
			return new Face(hazard.state(), hazard.severity(), hazard.authority(), hazard.sector(), hazard.dueOn());
		}
	}

	private final TallyTable table = new TallyTable("hazard_tally", Set.of(DUE, DUE_MONTH));

	Tally came(Face face) {
		return count(face, 1);
	}

	Tally went(Face face) {
		return count(face, -1);
	}

	private Tally count(Face face, long n) {
		table.add(STATE, face.state().code(), n);
		if (face.state() != HazardState.WITHDRAWN) table.add(SEVERITY, face.severity().name(), n);
		if (!face.state().isOpen()) return this;
		table.add(OPEN, face.severity().name(), n);
		table.add(AUTHORITY, face.authority(), n);
		table.add(SECTOR, face.sector(), n);
		table.add(DUE, face.dueOn().toString(), n);
		table.add(DUE_MONTH, YearMonth.from(face.dueOn()).toString(), n);
		return this;
	}

	void keep(Session session) throws SQLException {
		table.keep(session);
	}
}
