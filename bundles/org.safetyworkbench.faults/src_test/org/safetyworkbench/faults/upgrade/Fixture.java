package org.safetyworkbench.faults.upgrade;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** A workspace as a released version left it. */
record Fixture(Path zip) {

	private static final Path FOLDER = Path.of("fixtures");

	/** Every released version there is. */
	static List<Fixture> all() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter(file -> file.toString().endsWith(".zip")).sorted().map(Fixture::new).toList();
		}
	}

	@Override
	public String toString() {
		return zip.getFileName().toString();
	}

	/** Puts it into a folder. */
	Path unpack(Path folder) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of()); Stream<Path> files = Files.walk(archive.getPath("/"))) {
			for (Path file : files.toList()) {
				Path to = folder.resolve(file.toString().substring(1));
				if (Files.isDirectory(file)) Files.createDirectories(to);
				else Files.copy(file, to);
			}
		}
		return folder;
	}

	/** How many rows each table has, read without the program. */
	static Map<String, Long> rows(Connection connection) throws SQLException {
		Map<String, Long> rows = new TreeMap<>();
		for (String table : tables(connection))
			try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery("select count(*) from " + table)) {
				count.next();
				rows.put(table, count.getLong(1));
			}
		return rows;
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
			while (all.next()) tables.add(all.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT));
		}
		return tables;
	}

	/** An unpacked one opened as a bare database; closed with {@link DerbyDatabase#close}. */
	static Connection bare(DerbyDatabase database, Path folder) throws SQLException {
		return database.open(new Workspace(folder), Secrets.NONE).getConnection();
	}

	/** The versions of the slices when it was released. */
	static Map<String, Integer> versions(Connection connection) throws SQLException {
		Map<String, Integer> versions = new HashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select slice, max(version) from schema_version group by slice")) {
			while (rows.next()) versions.put(rows.getString(1), rows.getInt(2));
		}
		return versions;
	}

	/** The schemas as the program had them then. */
	static List<Schema> schemas(Map<String, Integer> versions) {
		return FaultOffice.schemas().stream().filter(schema -> versions.containsKey(schema.slice()))
				.<Schema>map(schema -> new OtherVersion(schema, schema.scripts().subList(0, versions.get(schema.slice())), List.of())).toList();
	}

	/** Puts its rows into a server's database of the same version; foreign keys rest meanwhile. */
	static void copy(Connection from, OpenStore to) throws SQLException {
		List<String> tables = tables(from);
		to.write(FaultOffice.ADMIN, session -> {
			try (Statement statement = session.connection().createStatement()) {
				statement.execute("set local session_replication_role = replica");
				for (String table : tables) if (!table.equals("schema_version")) statement.execute("delete from " + table);
			}
			for (String table : tables) if (!table.equals("schema_version")) copy(from, table, session.connection());
			return null;
		});
	}

	private static void copy(Connection from, String table, Connection to) throws SQLException {
		try (Statement statement = from.createStatement(); ResultSet rows = statement.executeQuery("select * from " + table)) {
			int columns = rows.getMetaData().getColumnCount();
			List<String> names = new ArrayList<>();
			for (int c = 1; c <= columns; c++) names.add(rows.getMetaData().getColumnName(c).toLowerCase(java.util.Locale.ROOT));
			try (PreparedStatement insert = to.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(columns - 1) + "?)")) {
				while (rows.next()) {
					for (int c = 1; c <= columns; c++) insert.setObject(c, value(rows, c), type(rows.getMetaData().getColumnType(c)));
					insert.addBatch();
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

	/** A store of the schemas of that time. */
	static OpenStore then(Path folder, org.safetyworkbench.store.Database database, Map<String, Integer> versions) {
		return Stores.open(new Workspace(folder), database, schemas(versions));
	}
}
