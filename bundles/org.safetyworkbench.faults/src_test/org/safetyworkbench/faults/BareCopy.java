package org.safetyworkbench.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Ids;

/** Every row of an embedded database, put into the same tables of a server by nothing but prepared statements; foreign keys rest meanwhile. */
public final class BareCopy {

	private static final int GROUP = 1000;

	private BareCopy() {}

	/** The caller commits. */
	public static void of(Connection from, Connection to) throws SQLException {
		List<String> tables = tables(from);
		try (Statement statement = to.createStatement()) {
			statement.execute("set local session_replication_role = replica");
			for (String table : tables) statement.execute("delete from " + table);
		}
		for (String table : tables) copy(from, table, to);
	}

	/** Those of records: all but that of the versions. */
	public static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
			while (all.next()) tables.add(all.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
		}
		tables.remove("schema_version");
		return tables;
	}

	private static void copy(Connection from, String table, Connection to) throws SQLException {
		try (Statement statement = from.createStatement(); ResultSet rows = statement.executeQuery("select * from " + table)) {
			int columns = rows.getMetaData().getColumnCount();
			List<String> names = new ArrayList<>();
			for (int c = 1; c <= columns; c++) names.add(rows.getMetaData().getColumnName(c).toLowerCase(Locale.ROOT));
			try (PreparedStatement insert = to.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(columns - 1) + "?)")) {
				for (int waiting = 1; rows.next(); waiting++) {
					for (int c = 1; c <= columns; c++) insert.setObject(c, value(rows, c), type(rows.getMetaData().getColumnType(c)));
					insert.addBatch();
					if (waiting % GROUP == 0) insert.executeBatch();
				}
				insert.executeBatch();
			}
		}
	}

	private static Object value(ResultSet rows, int column) throws SQLException {
		return switch (rows.getMetaData().getColumnType(column)) {
			case Types.BINARY -> rows.getBytes(column) == null ? null : Ids.of(rows.getBytes(column));
			case Types.CLOB -> rows.getString(column);
			default -> rows.getObject(column);
		};
	}

	private static int type(int derby) {
		return switch (derby) {
			case Types.BINARY -> Types.OTHER;
			case Types.CLOB -> Types.VARCHAR;
			default -> derby;
		};
	}
}
