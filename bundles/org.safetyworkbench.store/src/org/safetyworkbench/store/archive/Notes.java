package org.safetyworkbench.store.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.store.Dialect;

/** How far a load came, kept in the database it fills; gone when it is done. */
final class Notes {

	static final String TABLE = "load_note";

	private final Connection connection;

	Notes(Connection connection) {
		this.connection = connection;
	}

	/** Whether a load began here and did not end. */
	static boolean exist(Connection connection) throws SQLException {
		return connection.getMetaData().storesUpperCaseIdentifiers() ? exists(connection, TABLE.toUpperCase(Locale.ROOT)) : exists(connection, TABLE);
	}

	private static boolean exists(Connection connection, String table) throws SQLException {
		try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), table, new String[] {"TABLE"})) {
			return found.next();
		}
	}

	void make(Dialect dialect) throws SQLException {
		execute("create table " + TABLE + " (kind varchar(20) not null, name varchar(200) not null, n bigint not null, note " + dialect.textType()
				+ ", constraint pk_load_note primary key (kind, name))");
	}

	void drop() throws SQLException {
		execute("drop table " + TABLE);
	}

	/** @param n how many rows were loaded, or anything else that is counted */
	record Note(String name, long n, String text) {}

	Optional<Note> find(String kind, String name) throws SQLException {
		return all(kind).stream().filter(note -> note.name().equals(name)).findFirst();
	}

	List<Note> all(String kind) throws SQLException {
		List<Note> notes = new ArrayList<>();
		try (PreparedStatement query = connection.prepareStatement("select name, n, note from " + TABLE + " where kind = ? order by name")) {
			query.setString(1, kind);
			try (ResultSet row = query.executeQuery()) {
				while (row.next()) notes.add(new Note(row.getString(1), row.getLong(2), row.getString(3)));
			}
		}
		return notes;
	}

	/** Replaces the note of that name. */
	void put(String kind, Note note) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("delete from " + TABLE + " where kind = ? and name = ?");
				PreparedStatement insert = connection.prepareStatement("insert into " + TABLE + " (kind, name, n, note) values (?, ?, ?, ?)")) {
			delete.setString(1, kind);
			delete.setString(2, note.name());
			delete.executeUpdate();
			insert.setString(1, kind);
			insert.setString(2, note.name());
			insert.setLong(3, note.n());
			insert.setString(4, note.text());
			insert.executeUpdate();
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
