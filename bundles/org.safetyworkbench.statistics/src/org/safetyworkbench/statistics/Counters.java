package org.safetyworkbench.statistics;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Session;

/**
 * One table of counts: differences are gathered and then added to its rows, in the order of the key; rows that fall to
 * nothing are removed, so that counting live and counting anew leave the same rows.
 */
final class Counters {

	private final String table;
	private final List<String> keys;
	private final List<String> counts;
	private final Map<List<Comparable<?>>, long[]> differences = new HashMap<>();

	Counters(String table, List<String> keys, List<String> counts) {
		this.table = table;
		this.keys = List.copyOf(keys);
		this.counts = List.copyOf(counts);
	}

	/** @param n added to each count in turn */
	void add(List<Comparable<?>> key, long... n) {
		long[] sum = differences.computeIfAbsent(key, k -> new long[counts.size()]);
		for (int i = 0; i < n.length; i++) sum[i] += n[i];
	}

	void keep(Session session) throws SQLException {
		String where = keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
		try (PreparedStatement update = session.connection().prepareStatement("update " + table + " set " + counts.stream().map(count -> count + " = " + count + " + ?").collect(Collectors.joining(", ")) + " where " + where);
				PreparedStatement insert = session.connection().prepareStatement("insert into " + table + " (" + String.join(", ", counts) + ", " + String.join(", ", keys) + ") values ("
						+ Groups.marks(counts.size() + keys.size()) + ")");
				PreparedStatement delete = session.connection().prepareStatement("delete from " + table + " where " + where + counts.stream().map(count -> " and " + count + " = 0").collect(Collectors.joining()))) {
			for (Map.Entry<List<Comparable<?>>, long[]> difference : differences.entrySet().stream().sorted(Map.Entry.comparingByKey(Counters::compare)).toList()) {
				long[] n = difference.getValue();
				if (isNothing(n)) continue;
				bind(update, n, difference.getKey());
				if (update.executeUpdate() == 0) {
					bind(insert, n, difference.getKey());
					insert.executeUpdate();
				} else if (isFalling(n)) {
					bind(delete, new long[0], difference.getKey());
					delete.executeUpdate();
				}
			}
		}
		differences.clear();
	}

	private static boolean isNothing(long[] n) {
		for (long one : n) if (one != 0) return false;
		return true;
	}

	private static boolean isFalling(long[] n) {
		for (long one : n) if (one < 0) return true;
		return false;
	}

	private static void bind(PreparedStatement statement, long[] n, List<Comparable<?>> key) throws SQLException {
		int at = 1;
		for (long one : n) statement.setLong(at++, one);
		for (Object part : key) statement.setObject(at++, part instanceof LocalDate day ? Date.valueOf(day) : part);
	}

	@SuppressWarnings({"unchecked", "rawtypes"})
	private static int compare(List<Comparable<?>> one, List<Comparable<?>> other) {
		for (int i = 0; i < one.size(); i++) {
			int order = ((Comparable) one.get(i)).compareTo(other.get(i));
			if (order != 0) return order;
		}
		return 0;
	}
}
