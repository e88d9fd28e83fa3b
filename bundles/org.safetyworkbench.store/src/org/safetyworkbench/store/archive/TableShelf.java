package org.safetyworkbench.store.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files as rows of a shared database, in the transaction of the connection. */
final class TableShelf implements Shelf {

	private final Connection connection;

	TableShelf(Connection connection) {
		this.connection = connection;
	}

	@Override
	public Map<String, Long> files() throws SQLException {
		Map<String, Long> files = new TreeMap<>();
		try (PreparedStatement query = connection.prepareStatement("select path, size_bytes from " + TABLE); ResultSet row = query.executeQuery()) {
			while (row.next()) files.put(row.getString(1), row.getLong(2));
		}
		return files;
	}

	@Override
	public InputStream open(String path) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select content from " + TABLE + " where path = ?")) {
			query.setString(1, path);
			try (ResultSet row = query.executeQuery()) {
				if (!row.next()) throw new SQLException("the file is not in the database: " + path);
				return new ByteArrayInputStream(row.getBytes(1));
			}
		}
	}

	@Override
	public void put(String path, long size, String sha256, InputStream content) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("insert into " + TABLE + " (path, size_bytes, sha256, content) values (?, ?, ?, ?)")) {
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
		try (PreparedStatement query = connection.prepareStatement("select path from " + TABLE + " where encode(sha256(content), 'hex') <> sha256 order by path"); ResultSet row = query.executeQuery()) {
			while (row.next()) changed.add(row.getString(1));
		}
		return changed;
	}
}
