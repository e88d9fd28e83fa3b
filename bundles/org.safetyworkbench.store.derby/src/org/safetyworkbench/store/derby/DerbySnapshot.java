package org.safetyworkbench.store.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.safetyworkbench.store.Database;

/** A copy of the database folder, opened for reading. */
record DerbySnapshot(Path folder, BasicEmbeddedDataSource40 copy, Connection connection) implements Database.Snapshot {

	private static final String NAME = "snapshot-";

	static DerbySnapshot of(BasicEmbeddedDataSource40 database, Path near) throws SQLException {
		Path folder = near.resolve(NAME + UUID.randomUUID());
		try {
			try (Connection live = database.getConnection(); CallableStatement backup = live.prepareCall("call syscs_util.syscs_backup_database(?)")) {
				backup.setString(1, folder.toString());
				backup.execute();
			}
			BasicEmbeddedDataSource40 copy = new BasicEmbeddedDataSource40();
			copy.setDatabaseName(only(folder).toString());
			copy.setConnectionAttributes(database.getConnectionAttributes());
			Connection connection = copy.getConnection();
			connection.setAutoCommit(false);
			return new DerbySnapshot(folder, copy, connection);
		} catch (SQLException | RuntimeException e) {
			delete(folder);
			throw e;
		}
	}

	private static Path only(Path folder) {
		try (Stream<Path> found = Files.list(folder)) {
			return found.findFirst().orElseThrow();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws SQLException {
		try {
			connection.rollback();
			connection.close();
			copy.setShutdownDatabase("shutdown");
			copy.getConnection().close();
		} catch (SQLException e) {
			if (!DerbyDialect.isClosed(e)) throw e;
		} finally {
			delete(folder);
		}
	}

	/** Deletes what a killed program left; whoever has the database open alone may. */
	static void clear(Path near) {
		if (!Files.isDirectory(near)) return;
		try (Stream<Path> files = Files.list(near)) {
			files.filter(file -> file.getFileName().toString().startsWith(NAME)).forEach(DerbySnapshot::delete);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) return;
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
