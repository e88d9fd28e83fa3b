package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Migrator;

/** A running database, seen as it was at one moment; files are those that were there a moment later. */
record LiveSource(Connection connection, Dialect dialect, Shelf shelf, Head head, Map<String, Map<Integer, String>> versions, List<Table> tables) implements Source {

	static LiveSource of(Connection connection, Dialect dialect, Shelf shelf) throws SQLException {
		return new LiveSource(connection, dialect, shelf, new Chain(connection, dialect).head(), new Migrator(dialect).versions(connection), Table.all(connection));
	}

	@Override
	public String identity() {
		return "log " + head.seq() + " " + head.hash();
	}

	@Override
	public void rows(Table table, Table.Lines lines) throws SQLException {
		table.read(connection, dialect, lines);
	}

	@Override
	public void files(Shelf.Listed files) throws IOException, SQLException {
		shelf.files(files);
	}

	@Override
	public InputStream open(String path) throws IOException, SQLException {
		return shelf.open(path);
	}
}
