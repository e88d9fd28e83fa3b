package org.safetyworkbench.store.derby;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;

/** The database folder of a workspace, opened by the embedded engine. */
@Component(service = Database.class)
public final class DerbyDatabase implements Database {

	/**
	 * Settings of the engine, which reads them once per Java process; what the administrator gave with {@code -D} stays.
	 * Measured: without JMX beans it boots with 40 ms less of processor time; statistics are not gathered in the background, because every
	 * declared list names its index and a daemon that reads a million rows would disturb the start.
	 */
	private static final Map<String, String> SETTINGS = Map.of(
			"derby.module.mgmt.jmx", "org.apache.derby.impl.services.jmxnone.NoManagementService",
			"derby.storage.pageCacheSize", "2000",
			"derby.storage.indexStats.auto", "false",
			"derby.language.statementCache.size", "400",
			"derby.locks.waitTimeout", "30");

	/** An interrupted creation leaves less than this; anything larger may hold records and is never touched. */
	private static final long LARGEST_EMPTY = 8 << 20;

	/** Less room than this and nothing is written: undoing a change that did not fit needs room too. */
	private static final long LEAST_ROOM = 16 << 20;

	private final DerbyDialect dialect = new DerbyDialect();
	private final Map<Workspace, String> keys = new ConcurrentHashMap<>();
	private final String memory;

	public DerbyDatabase() {
		this("");
	}

	private DerbyDatabase(String memory) {
		this.memory = memory;
	}

	/** A database that exists only until this process ends: for tests. */
	public static DerbyDatabase inMemory() {
		return new DerbyDatabase("memory:" + UUID.randomUUID());
	}

	@Override
	public boolean serves(Workspace workspace) {
		return new Settings(workspace).get(Settings.DATABASE_URL).isEmpty();
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	@Override
	public DataSource open(Workspace workspace, Secrets secrets) {
		prepare(workspace);
		BasicEmbeddedDataSource40 source = source(workspace);
		source.setCreateDatabase("create");
		try {
			if (isReadOnly(source, workspace, secrets)) {
				close(workspace); // else it stays so until the program ends
				throw new StoreException(unwritable(workspace), null);
			}
		} catch (SQLException e) {
			Problem problem = dialect.explain(e);
			throw new StoreException("store.read-only".equals(problem.code()) ? unwritable(workspace) : problem.at(workspace.root().toString()), e);
		}
		source.setCreateDatabase(null);
		DerbySnapshot.clear(workspace.root());
		return source;
	}

	private boolean isReadOnly(BasicEmbeddedDataSource40 source, Workspace workspace, Secrets secrets) throws SQLException {
		try {
			return isReadOnly(source);
		} catch (SQLException e) {
			if (!DerbyDialect.isLocked(e)) throw e;
			Optional<String> key = key(workspace, secrets);
			if (key.isEmpty()) throw e;
			source.setConnectionAttributes(key.get());
		}
		try {
			boolean readOnly = isReadOnly(source);
			keys.put(workspace, source.getConnectionAttributes());
			return readOnly;
		} catch (SQLException e) {
			if (DerbyDialect.isLocked(e)) secrets.refused(workspace.root().toString());
			throw e;
		}
	}

	private static boolean isReadOnly(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection()) {
			return connection.isReadOnly();
		}
	}

	private static Optional<String> key(Workspace workspace, Secrets secrets) {
		return secrets.password(workspace.root().toString()).map(secret -> {
			try (secret) {
				return "bootPassword=" + secret.<String>use(String::new);
			}
		});
	}

	@Override
	public void encrypt(Workspace workspace, Secrets secrets) {
		change(workspace, secrets, "create=false;dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;encryptionKeyLength=128;");
	}

	@Override
	public void decrypt(Workspace workspace, Secrets secrets) {
		change(workspace, secrets, "create=false;decryptDatabase=true;");
	}

	/** Done while the database is booted, so it must be closed before, and is closed again. */
	private void change(Workspace workspace, Secrets secrets, String attributes) {
		prepare(workspace);
		String key = key(workspace, secrets).orElseThrow(() -> new StoreException(DerbyDialect.locked().at(workspace.root().toString()), null));
		if (!key.matches("[^=]+=[^;]{8,}"))
			throw new StoreException(Problem.of("database.password", "密码至少8个字符，不含分号", "a password has at least 8 characters and no semicolon").remedy("请另选密码", "choose another one"), null);
		BasicEmbeddedDataSource40 source = source(workspace);
		source.setConnectionAttributes(attributes + key);
		try (Connection changed = source.getConnection()) {
			if (changed.isReadOnly()) throw new StoreException(unwritable(workspace), null);
		} catch (SQLException e) {
			throw new StoreException(dialect.explain(e).at(workspace.root().toString()), e);
		}
		close(workspace);
	}

	/** Where it is not open yet, the old one opens it; where it is, the engine itself asks for it. */
	@Override
	public void changePassword(Workspace workspace, Secret old, Secret fresh, Secrets kept) {
		prepare(workspace);
		String before = old.use(String::new), after = fresh.use(String::new);
		if (!after.matches("[^,;\\s][^,;]{6,}[^,;\\s]") || before.contains(","))
			throw new StoreException(Problem.of("database.password", "密码至少8个字符，不含逗号和分号", "a password has at least 8 characters, no comma and no semicolon").remedy("请另选密码", "choose another one"), null);
		BasicEmbeddedDataSource40 source = source(workspace);
		source.setConnectionAttributes("bootPassword=" + before);
		try (Connection connection = source.getConnection()) {
			if (!isEncrypted(workspace)) throw new StoreException(Problem.of("database.not-encrypted", "工作区没有加密，没有密码", "the workspace is not encrypted and has no password").remedy("用 database encrypt 加密", "encrypt it: database encrypt"), null);
			try (PreparedStatement change = connection.prepareStatement("call syscs_util.syscs_set_database_property('bootPassword', ?)")) {
				change.setString(1, before + "," + after);
				change.execute();
			} catch (SQLException e) { // the engine has no state of its own for a wrong one
				throw new StoreException(DerbyDialect.locked(), e);
			}
			keys.put(workspace, "bootPassword=" + after);
			kept.refused(workspace.root().toString());
		} catch (SQLException e) {
			throw new StoreException(DerbyDialect.isLocked(e) ? DerbyDialect.locked() : dialect.explain(e), e);
		}
	}

	/** As the engine wrote it down; it does not tell by SQL. */
	private static boolean isEncrypted(Workspace workspace) {
		Properties service = new Properties();
		try (InputStream in = Files.newInputStream(workspace.database().resolve("service.properties"))) {
			service.load(in);
		} catch (IOException e) {
			return false; // in memory
		}
		return Boolean.parseBoolean(service.getProperty("dataEncryption"));
	}

	/** The engine does not tell a full disk from one it may not write. */
	private Problem unwritable(Workspace workspace) {
		return (isFull(workspace) ? DerbyDialect.full() : DerbyDialect.unwritable()).at(workspace.root().toString());
	}

	private static boolean isFull(Workspace workspace) {
		return Files.isDirectory(workspace.root()) && workspace.root().toFile().getUsableSpace() < LEAST_ROOM;
	}

	/** Derby copies its files while others write; the copy is opened beside and deleted afterwards. */
	@Override
	public Snapshot snapshot(Workspace workspace) throws SQLException {
		BasicEmbeddedDataSource40 source = source(workspace);
		source.setConnectionAttributes(keys.get(workspace));
		return DerbySnapshot.of(source, workspace.root());
	}

	@Override
	public void checkRoom(Workspace workspace) {
		if (memory.isEmpty() && isFull(workspace))
			throw new StoreException(DerbyDialect.full().at(workspace.root().toString()), null);
	}

	@Override
	public void close(Workspace workspace) {
		keys.remove(workspace);
		BasicEmbeddedDataSource40 source = source(workspace);
		if (memory.isEmpty()) {
			source.setShutdownDatabase("shutdown");
			close(workspace, source);
		} else {
			source.setConnectionAttributes("drop=true");
			Thread.ofPlatform().daemon().name("drop " + memory).start(() -> close(workspace, source)); // the engine sleeps half a second first
		}
	}

	private void close(Workspace workspace, BasicEmbeddedDataSource40 source) {
		try (Connection none = source.getConnection()) {
			throw new IllegalStateException("the engine closes a database by failing, but gave " + none);
		} catch (SQLException e) {
			if (!DerbyDialect.isClosed(e)) throw new StoreException(dialect.explain(e).at(workspace.root().toString()), e);
		}
	}

	private BasicEmbeddedDataSource40 source(Workspace workspace) {
		BasicEmbeddedDataSource40 source = new BasicEmbeddedDataSource40();
		source.setDatabaseName(memory.isEmpty() ? workspace.database().toString() : memory);
		return source;
	}

	private void prepare(Workspace workspace) {
		if (memory.isEmpty()) prepareFolder(workspace);
		SETTINGS.forEach(DerbyDatabase::set);
		set("derby.stream.error.file", workspace.root().resolve("derby.log").toString());
	}

	private void prepareFolder(Workspace workspace) {
		try {
			Files.createDirectories(workspace.root());
			if (!Files.isWritable(workspace.root())) throw new StoreException(unwritable(workspace), null);
			putInterruptedCreationAside(workspace.database());
		} catch (IOException e) {
			throw new StoreException(unwritable(workspace), e);
		}
	}

	private static void set(String name, String value) {
		if (System.getProperty(name) == null) System.setProperty(name, value);
	}

	/** A program that is killed while the database is first made leaves a folder without {@code service.properties}. */
	private static void putInterruptedCreationAside(Path database) throws IOException {
		if (!Files.isDirectory(database) || Files.exists(database.resolve("service.properties")) || size(database) > LARGEST_EMPTY) return;
		Files.move(database, database.resolveSibling("database.incomplete-" + System.currentTimeMillis()));
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
		}
	}
}
