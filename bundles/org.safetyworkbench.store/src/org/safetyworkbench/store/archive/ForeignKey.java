package org.safetyworkbench.store.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A reference from one table to another, which has to be out of the way while rows arrive in any order. */
record ForeignKey(String name, String table, List<String> columns, String target, List<String> targetColumns, boolean cascades) {

	private record Pair(String column, String target) {}

	static List<ForeignKey> all(Connection connection, List<Table> tables) throws SQLException {
		DatabaseMetaData about = connection.getMetaData();
		List<ForeignKey> all = new ArrayList<>();
		for (Table table : tables) {
			Map<String, TreeMap<Integer, Pair>> pairs = new LinkedHashMap<>();
			Map<String, ForeignKey> heads = new LinkedHashMap<>();
			String stored = about.storesUpperCaseIdentifiers() ? table.name().toUpperCase(Locale.ROOT) : table.name();
			try (ResultSet key = about.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
				while (key.next()) {
					String name = key.getString("FK_NAME");
					pairs.computeIfAbsent(name, any -> new TreeMap<>()).put(key.getInt("KEY_SEQ"), new Pair(Table.small(key.getString("FKCOLUMN_NAME")), Table.small(key.getString("PKCOLUMN_NAME"))));
					heads.put(name, new ForeignKey(name, table.name(), List.of(), Table.small(key.getString("PKTABLE_NAME")), List.of(), key.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade));
				}
			}
			heads.values().forEach(head -> all.add(head.with(List.copyOf(pairs.get(head.name()).values()))));
		}
		return all;
	}

	private ForeignKey with(List<Pair> pairs) {
		return new ForeignKey(name, table, pairs.stream().map(Pair::column).toList(), target, pairs.stream().map(Pair::target).toList(), cascades);
	}

	String dropping() {
		return "alter table " + table + " drop constraint \"" + name + "\"";
	}

	String adding() {
		return "alter table " + table + " add constraint \"" + name + "\" foreign key (" + String.join(", ", columns) + ") references " + target + " (" + String.join(", ", targetColumns) + ")"
				+ (cascades ? " on delete cascade" : "");
	}

	/** How many rows name something that is not there. */
	long broken(Connection connection) throws SQLException {
		String filled = columns.stream().map(column -> "a." + column + " is not null").collect(Collectors.joining(" and "));
		String same = IntStream.range(0, columns.size()).mapToObj(i -> "b." + targetColumns.get(i) + " = a." + columns.get(i)).collect(Collectors.joining(" and "));
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + table + " a where " + filled + " and not exists (select 1 from " + target + " b where " + same + ")")) {
			row.next();
			return row.getLong(1);
		}
	}
}
