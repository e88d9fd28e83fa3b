package org.safetyworkbench.store.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.safetyworkbench.store.Dialect;

/**
 * A table of records, its names in small letters.
 *
 * @param key columns of its primary key, the order in which rows are read; all columns when it has none
 */
record Table(String name, List<Column> columns, List<String> key) {

	record Column(String name, Kind kind) {}

	/** Not records: what scripts were run, and what a load notes for itself. */
	private static final Set<String> OTHERS = Set.of("schema_version", Notes.TABLE);

	/** Takes a line of a row. */
	@FunctionalInterface
	interface Lines {
		void take(String line) throws SQLException;
	}

	/** All tables of records, by name; those of files are written as files. */
	static List<Table> all(Connection connection) throws SQLException {
		DatabaseMetaData about = connection.getMetaData();
		List<String> names = new ArrayList<>();
		try (ResultSet tables = about.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
			while (tables.next()) names.add(tables.getString("TABLE_NAME"));
		}
		List<Table> all = new ArrayList<>();
		for (String name : names.stream().filter(name -> !OTHERS.contains(small(name))).sorted().toList()) {
			List<Column> columns = columns(about, connection, name);
			if (columns.stream().noneMatch(column -> column.kind() == Kind.FILE)) all.add(new Table(small(name), columns, key(about, connection, name)));
		}
		return all;
	}

	private static List<Column> columns(DatabaseMetaData about, Connection connection, String table) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (ResultSet column = about.getColumns(connection.getCatalog(), connection.getSchema(), escaped(about, table), "%")) {
			while (column.next())
				columns.add(new Column(small(column.getString("COLUMN_NAME")), Kind.of(column.getInt("DATA_TYPE"), column.getString("TYPE_NAME"))));
		}
		return columns;
	}

	private static String escaped(DatabaseMetaData about, String table) throws SQLException {
		return table.replace("_", about.getSearchStringEscape() + "_");
	}

	private static List<String> key(DatabaseMetaData about, Connection connection, String table) throws SQLException {
		TreeMap<Integer, String> key = new TreeMap<>();
		try (ResultSet column = about.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
			while (column.next()) key.put(column.getInt("KEY_SEQ"), small(column.getString("COLUMN_NAME")));
		}
		return List.copyOf(key.values());
	}

	static String small(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** The columns with commas between, in the order of the lines. */
	String names() {
		return columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

	/** Reads every row, in the order of its key. */
	void read(Connection connection, Dialect dialect, Lines lines) throws SQLException {
		read(connection, dialect, " order by " + (key.isEmpty() ? names() : String.join(", ", key)), lines);
	}

	private void read(Connection connection, Dialect dialect, String order, Lines lines) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select " + names() + " from " + name + order)) {
			query.setFetchSize(1000);
			try (ResultSet row = query.executeQuery()) {
				StringBuilder line = new StringBuilder();
				while (row.next()) {
					line.setLength(0);
					for (int i = 0; i < columns.size(); i++) Line.add(line, columns.get(i).kind().read(row, i + 1, dialect), i == 0);
					lines.take(line.toString());
				}
			}
		}
	}

	long count(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select count(*) from " + name); ResultSet row = query.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	Sum sum(Connection connection, Dialect dialect) throws SQLException {
		Sum sum = Sum.empty();
		read(connection, dialect, "", sum::add);
		return sum;
	}
}
