package org.safetyworkbench.store.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.safetyworkbench.store.Schema;

/** Files as rows of a shared database, in the transaction of the connection; those no slice shares stay in the folder. */
final class TableShelf implements Shelf {

	private final Connection connection;
	private final Map<String, String> tables;
	private final FolderShelf folder;

	private TableShelf(Connection connection, Map<String, String> tables, FolderShelf folder) {
		this.connection = connection;
		this.tables = tables;
		this.folder = folder;
	}

	/** @param folder of this desk, for templates */
	static TableShelf of(Connection connection, Collection<Schema> schemas, FolderShelf folder) {
		Map<String, String> tables = new TreeMap<>();
		schemas.forEach(schema -> tables.putAll(schema.files()));
		return new TableShelf(connection, tables, folder);
	}

	private Optional<String> table(String path) {
		return tables.entrySet().stream().filter(entry -> path.startsWith(entry.getKey() + "/")).map(Map.Entry::getValue).findFirst();
	}

	@Override
	public void files(Listed files) throws IOException, SQLException {
		folder.files((path, size) -> {
			if (table(path).isEmpty()) files.take(path, size);
		});
		for (String table : tables.values()) {
			try (PreparedStatement query = connection.prepareStatement("select path, size_bytes from " + table + " order by path")) {
				query.setFetchSize(1000);
				try (ResultSet row = query.executeQuery()) {
					while (row.next()) files.take(row.getString(1), row.getLong(2));
				}
			}
		}
	}

	@Override
	public OptionalLong size(String path) throws IOException, SQLException {
		Optional<String> table = table(path);
		if (table.isEmpty()) return folder.size(path);
		return one(table.get(), "size_bytes", path, row -> row.getLong(1)).map(OptionalLong::of).orElseGet(OptionalLong::empty);
	}

	@Override
	public InputStream open(String path) throws IOException, SQLException {
		Optional<String> table = table(path);
		if (table.isEmpty()) return folder.open(path);
		return one(table.get(), "content", path, row -> new ByteArrayInputStream(row.getBytes(1))).orElseThrow(() -> new SQLException("the file is not in the database: " + path));
	}

	private interface Column<T> {
		T of(ResultSet row) throws SQLException;
	}

	private <T> Optional<T> one(String table, String column, String path, Column<T> value) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select " + column + " from " + table + " where path = ?")) {
			query.setString(1, path);
			try (ResultSet row = query.executeQuery()) {
				return row.next() ? Optional.of(value.of(row)) : Optional.empty();
			}
		}
	}

	@Override
	public void put(String path, long size, String sha256, InputStream content) throws IOException, SQLException {
		Optional<String> table = table(path);
		if (table.isEmpty()) {
			folder.put(path, size, sha256, content);
			return;
		}
		try (PreparedStatement insert = connection.prepareStatement("insert into " + table.get() + " (path, size_bytes, sha256, content) values (?, ?, ?, ?)")) {
			insert.setString(1, path);
			insert.setLong(2, size);
			insert.setString(3, sha256);
			insert.setBinaryStream(4, content, size);
			insert.executeUpdate();
		}
	}

	/** Paths of files whose content is not what was put; the server computes the hashes. */
	List<String> changed() throws SQLException {
		List<String> changed = new ArrayList<>();
		for (String table : tables.values()) {
			try (PreparedStatement query = connection.prepareStatement("select path from " + table + " where encode(sha256(content), 'hex') <> sha256 order by path"); ResultSet row = query.executeQuery()) {
				while (row.next()) changed.add(row.getString(1));
			}
		}
		return changed;
	}
}
