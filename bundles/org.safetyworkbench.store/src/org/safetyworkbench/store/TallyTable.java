package org.safetyworkbench.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts kept in a table {@code (dimension, item, n)} in step with the records counted: differences are gathered while
 * records are written and added to the table in the same transaction, so that no list ever counts its rows.
 */
public final class TallyTable {

	private record Key(String dimension, String item) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			int first = dimension.compareTo(other.dimension);
			return first != 0 ? first : item.compareTo(other.item);
		}
	}

	private final String table;
	private final Set<String> passing;
	private final Map<Key, Long> differences = new TreeMap<>();

	/** @param passing dimensions whose items come and go (days): a count that falls to zero is removed */
	public TallyTable(String table, Set<String> passing) {
		this.table = table;
		this.passing = Set.copyOf(passing);
	}

	public void add(String dimension, String item, long n) {
		differences.merge(new Key(dimension, item), n, Long::sum);
	}

	/** In the order of the key, so that two writers never wait for each other crosswise. */
	public void keep(Session session) throws SQLException {
		for (Map.Entry<Key, Long> difference : differences.entrySet()) {
			long n = difference.getValue();
			if (n == 0) continue;
			String dimension = difference.getKey().dimension(), item = difference.getKey().item();
			if (change(session, dimension, item, n) == 0) {
				int first = Rows.update(session, "insert into " + table + " (dimension, item, n) values (?, ?, ?)" + session.dialect().unlessPresent(), dimension, item, n);
				if (first == 0) change(session, dimension, item, n);
			} else if (n < 0 && passing.contains(dimension)) Rows.update(session, "delete from " + table + " where dimension = ? and item = ? and n = 0", dimension, item);
		}
		differences.clear();
	}

	private int change(Session session, String dimension, String item, long n) throws SQLException {
		return Rows.update(session, "update " + table + " set n = n + ? where dimension = ? and item = ?", n, dimension, item);
	}
}
