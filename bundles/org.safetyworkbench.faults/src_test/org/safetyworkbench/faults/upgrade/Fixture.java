package org.safetyworkbench.faults.upgrade;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.faults.BareCopy;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** A workspace as a released version left it. */
public record Fixture(Path zip) {

	private static final Path FOLDER = Path.of("fixtures");

	/** Every released version there is. */
	public static List<Fixture> all() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter(file -> file.toString().endsWith(".zip")).sorted().map(Fixture::new).toList();
		}
	}

	@Override
	public String toString() {
		return zip.getFileName().toString();
	}

	/** Puts it into a folder. */
	public Path unpack(Path folder) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of()); Stream<Path> files = Files.walk(archive.getPath("/"))) {
			for (Path file : files.toList()) {
				Path to = folder.resolve(file.toString().substring(1));
				if (Files.isDirectory(file)) Files.createDirectories(to);
				else Files.copy(file, to);
			}
		}
		return folder;
	}

	/** How many rows each table of an unpacked one has, read without the program. */
	public static Map<String, Long> rows(Path workspace) throws SQLException {
		DerbyDatabase derby = new DerbyDatabase();
		try (Connection connection = bare(derby, workspace)) {
			return rows(connection);
		} finally {
			derby.close(new Workspace(workspace));
		}
	}

	/** Puts an unpacked one into a server's empty database, as the program of its time would have left it there. */
	public static void carry(Path workspace, Engine engine) throws SQLException {
		DerbyDatabase derby = new DerbyDatabase();
		try (Connection old = bare(derby, workspace); OpenStore then = Stores.open(new Workspace(workspace), engine.database(), schemas(versions(old)))) {
			then.write(FaultOffice.ADMIN, session -> {
				BareCopy.of(old, session.connection());
				return null;
			});
		}
		derby.close(new Workspace(workspace));
	}

	private static Map<String, Long> rows(Connection connection) throws SQLException {
		Map<String, Long> rows = new TreeMap<>();
		for (String table : BareCopy.tables(connection))
			try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery("select count(*) from " + table)) {
				count.next();
				rows.put(table, count.getLong(1));
			}
		return rows;
	}

	/** An unpacked one opened as a bare database; closed with {@link DerbyDatabase#close}. */
	private static Connection bare(DerbyDatabase database, Path folder) throws SQLException {
		return database.open(new Workspace(folder), Secrets.NONE).getConnection();
	}

	/** The versions of the slices when it was released. */
	private static Map<String, Integer> versions(Connection connection) throws SQLException {
		Map<String, Integer> versions = new HashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select slice, max(version) from schema_version group by slice")) {
			while (rows.next()) versions.put(rows.getString(1), rows.getInt(2));
		}
		return versions;
	}

	/** The schemas as the program had them then. */
	private static List<Schema> schemas(Map<String, Integer> versions) {
		return FaultOffice.schemas().stream().filter(schema -> versions.containsKey(schema.slice()))
				.<Schema>map(schema -> new OtherVersion(schema, schema.scripts().subList(0, versions.get(schema.slice())), List.of())).toList();
	}
}
