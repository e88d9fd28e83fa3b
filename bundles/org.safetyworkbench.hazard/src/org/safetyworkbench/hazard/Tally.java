package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

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

	private record Key(String dimension, String item) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			int first = dimension.compareTo(other.dimension);
			return first != 0 ? first : item.compareTo(other.item);
		}
	}

	private final Map<Key, Long> differences = new TreeMap<>();

	Tally came(Face face) {
		return count(face, 1);
	}

	Tally went(Face face) {
		return count(face, -1);
	}

	private Tally count(Face face, long n) {
		add(STATE, face.state().code(), n);
		if (face.state() != HazardState.WITHDRAWN) add(SEVERITY, face.severity().name(), n);
		if (!face.state().isOpen()) return this;
		add(OPEN, face.severity().name(), n);
		add(AUTHORITY, face.authority(), n);
		add(SECTOR, face.sector(), n);
		add(DUE, face.dueOn().toString(), n);
		add(DUE_MONTH, YearMonth.from(face.dueOn()).toString(), n);
		return this;
	}

	private void add(String dimension, String item, long n) {
		differences.merge(new Key(dimension, item), n, Long::sum);
	}

	/** In the order of the key, so that two writers never wait for each other crosswise. */
	void keep(Session session) throws SQLException {
		for (Map.Entry<Key, Long> difference : differences.entrySet()) {
			if (difference.getValue() == 0) continue;
			Key key = difference.getKey();
			int known = Rows.update(session, "update hazard_tally set n = n + ? where dimension = ? and item = ?", difference.getValue(), key.dimension(), key.item());
			if (known == 0) Rows.update(session, "insert into hazard_tally (dimension, item, n) values (?, ?, ?)", key.dimension(), key.item(), difference.getValue());
			else if (difference.getValue() < 0 && key.dimension().startsWith(DUE)) Rows.update(session, "delete from hazard_tally where dimension = ? and item = ? and n = 0", key.dimension(), key.item());
		}
		differences.clear();
	}
}
