package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Keeps the counts of duties in step, in the transaction that writes them: by status, and by due day and month of the open ones. */
final class Tally {

	static final String STATUS = "status";
	static final String DUE = "due";
	static final String DUE_MONTH = "due-month";

	private record Key(String dimension, String item) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			int first = dimension.compareTo(other.dimension);
			return first != 0 ? first : item.compareTo(other.item);
		}
	}

	private final Map<Key, Long> differences = new TreeMap<>();

	void came(Owed owed) {
		count(owed, 1);
	}

	void went(Owed owed) {
		count(owed, -1);
	}

	private void count(Owed owed, long n) {
		differences.merge(new Key(STATUS, owed.status().code()), n, Long::sum);
		if (owed.status() != DutyStatus.OPEN) return;
		differences.merge(new Key(DUE, owed.dueOn().toString()), n, Long::sum);
		differences.merge(new Key(DUE_MONTH, YearMonth.from(owed.dueOn()).toString()), n, Long::sum);
	}

	void keep(Session session) throws SQLException {
		for (Map.Entry<Key, Long> difference : differences.entrySet()) {
			if (difference.getValue() == 0) continue;
			Key key = difference.getKey();
			int known = Rows.update(session, "update duty_tally set n = n + ? where dimension = ? and item = ?", difference.getValue(), key.dimension(), key.item());
			if (known == 0) Rows.update(session, "insert into duty_tally (dimension, item, n) values (?, ?, ?)", key.dimension(), key.item(), difference.getValue());
			else if (difference.getValue() < 0 && key.dimension().startsWith(DUE)) Rows.update(session, "delete from duty_tally where dimension = ? and item = ? and n = 0", key.dimension(), key.item());
		}
		differences.clear();
	}
}
