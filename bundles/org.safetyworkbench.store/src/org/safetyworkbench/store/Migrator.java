package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * Brings the tables to the versions the slices know. When nothing is to do it costs one query; all that is to do is one
 * transaction. Tables of slices that are not installed are left alone.
 */
public final class Migrator {

	/** The store's own tables, made before all others. */
	public static final Schema OWN = new StoreSchema();

	/** A version no slice has: the mark of a database that is being filled. */
	private static final int CLOSED = 0;

	private final Dialect dialect;

	public Migrator(Dialect dialect) {
		this.dialect = dialect;
	}

	/**
	 * The caller commits. What is up to date is only looked at, so those who may not change tables can open it.
	 *
	 * @throws StoreException when it is older and this user may not change it, or newer than this program
	 */
	public void bring(Connection connection, Collection<Schema> contributed) throws SQLException {
		List<Schema> schemas = inOrder(contributed);
		Optional<Map<String, Map<Integer, String>>> present = present(connection);
		present.ifPresent(Migrator::refuseClosed);
		if (present.isPresent() && missing(schemas, present.get()).isEmpty()) return;
		try {
			dialect.lockTables(connection);
			upgrade(connection, schemas, present(connection));
		} catch (SQLException e) {
			if (dialect.isForbidden(e)) throw new StoreException(older(), e);
			throw e;
		}
	}

	/** The scripts that were run: slice, version, checksum; none when nothing was ever made. */
	public Map<String, Map<Integer, String>> versions(Connection connection) throws SQLException {
		return present(connection).orElse(Map.of());
	}

	/** From here until {@link #open} nobody gets in: the database is being filled. The caller commits. */
	public void close(Connection connection) throws SQLException {
		record(connection, OWN.slice(), CLOSED, "closed");
	}

	/** Ends {@link #close}. */
	public void open(Connection connection) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("delete from schema_version where slice = ? and version = ?")) {
			delete.setString(1, OWN.slice());
			delete.setInt(2, CLOSED);
			delete.executeUpdate();
		}
	}

	private static void refuseClosed(Map<String, Map<Integer, String>> present) {
		if (present.getOrDefault(OWN.slice(), Map.of()).containsKey(CLOSED))
			throw new StoreException(Problem.of("store.unfinished", "向此数据库的迁移或恢复尚未完成", "a move or restore into this database has not finished")
					.remedy("请管理员再次运行该命令，它会接着做完", "ask the administrator to run that command again: it goes on where it stopped"), null);
	}

	/** Others may have done it while this program waited for the lock. */
	private void upgrade(Connection connection, List<Schema> schemas, Optional<Map<String, Map<Integer, String>>> present) throws SQLException {
		if (present.isEmpty()) execute(connection, new SqlScript(StoreSchema.VERSIONS));
		for (Step step : missing(schemas, present.orElse(Map.of()))) run(connection, step.slice(), step.version(), step.script());
	}

	private record Step(String slice, int version, SqlScript script) {}

	private static List<Step> missing(List<Schema> schemas, Map<String, Map<Integer, String>> present) {
		List<Step> missing = new ArrayList<>();
		for (Schema schema : schemas) {
			Map<Integer, String> done = present.getOrDefault(schema.slice(), Map.of());
			List<String> scripts = schema.scripts();
			refuseUnknown(schema, done, scripts.size());
			for (int version = 1; version <= scripts.size(); version++) {
				SqlScript script = new SqlScript(scripts.get(version - 1));
				String checksum = done.get(version);
				if (checksum == null) missing.add(new Step(schema.slice(), version, script));
				else if (!checksum.equals(script.checksum()))
					throw new IllegalStateException("released script " + version + " of " + schema.slice() + " was changed; add another one instead");
			}
		}
		return missing;
	}

	private static Problem older() {
		return Problem.of("store.older", "数据库的表比本程序旧，您的账号无权升级", "the tables of the database are older than this program, and your account may not upgrade them")
				.remedy("请管理员运行 workbench database upgrade", "ask the administrator to run: workbench database upgrade");
	}

	private static void refuseUnknown(Schema schema, Map<Integer, String> done, int known) {
		int newest = done.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
		if (newest > known)
			throw new StoreException(Problem.of("store.newer",
					"工作区由更新版本的程序建立（" + schema.slice() + " 第" + newest + "版，本程序只认识到第" + known + "版）",
					"the workspace was made by a newer program (" + schema.slice() + " version " + newest + ", this program knows " + known + ")")
					.remedy("请用新版程序打开，或另选工作区", "open it with the newer program, or choose another workspace"), null);
	}

	/** What was done already; empty when nothing ever was. A failed look must not end the transaction, nor let a lock go. */
	private Optional<Map<String, Map<Integer, String>>> present(Connection connection) throws SQLException {
		Map<String, Map<Integer, String>> present = new HashMap<>();
		Savepoint before = connection.setSavepoint();
		try (PreparedStatement query = connection.prepareStatement("select slice, version, checksum from schema_version");
				ResultSet row = query.executeQuery()) {
			while (row.next()) present.computeIfAbsent(row.getString(1), slice -> new HashMap<>()).put(row.getInt(2), row.getString(3));
			return Optional.of(present);
		} catch (SQLException e) {
			if (!dialect.isMissingTable(e)) throw e;
			connection.rollback(before);
			return Optional.empty();
		}
	}

	private void run(Connection connection, String slice, int version, SqlScript script) throws SQLException {
		execute(connection, script);
		record(connection, slice, version, script.checksum());
	}

	private static void record(Connection connection, String slice, int version, String checksum) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("insert into schema_version (slice, version, checksum) values (?, ?, ?)")) {
			insert.setString(1, slice);
			insert.setInt(2, version);
			insert.setString(3, checksum);
			insert.executeUpdate();
		}
	}

	private void execute(Connection connection, SqlScript script) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : script.statements(dialect)) statement.execute(sql);
		}
	}

	/** The store's own first, then each slice after those it names, else by name. */
	private static List<Schema> inOrder(Collection<Schema> contributed) {
		Map<String, Schema> waiting = new LinkedHashMap<>();
		contributed.stream().sorted(Comparator.comparing(Schema::slice)).forEach(schema -> waiting.put(schema.slice(), schema));
		List<Schema> ordered = new ArrayList<>();
		ordered.add(OWN);
		while (!waiting.isEmpty()) {
			Schema next = waiting.values().stream().filter(schema -> schema.after().stream().noneMatch(waiting::containsKey)).findFirst()
					.orElseThrow(() -> new IllegalStateException("slices wait for each other: " + waiting.keySet()));
			ordered.add(waiting.remove(next.slice()));
		}
		return ordered;
	}
}
