package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Installed;
import org.safetyworkbench.store.Migrator;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.Verdict;
import org.safetyworkbench.store.Work;

/**
 * What an administrator does with a whole database: prepare, move, back up, restore, upgrade, check. All of it reads as of one
 * moment and is verified before it is called done.
 */
@Component(service = Custody.class)
public final class Custody {

	private static final String LAST_BACKUP = "database.last-backup";

	private final Workspace workspace;
	private final Store store;
	private final Installed installed;

	@Activate
	public Custody(@Reference Workspace workspace, @Reference Store store, @Reference Installed installed) {
		this.workspace = workspace;
		this.store = store;
		this.installed = installed;
	}

	/** Work on the database as it was at one moment. */
	private interface Look<T> {
		T at(LiveSource source, Database database) throws SQLException, IOException;
	}

	private <T> T look(Look<T> look) {
		store.read(Custody::against).ifPresent(problem -> { // this opens it, too, and brings its tables to this program's versions
			throw new StoreException(problem, null);
		});
		Database database = installed.of(workspace);
		try (Database.Snapshot snapshot = database.snapshot(workspace)) {
			return look.at(LiveSource.of(snapshot.connection(), database.dialect(), shelf(workspace, database, snapshot.connection())), database);
		} catch (SQLException e) {
			throw new StoreException(database.dialect().explain(e), e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<Problem> against(Session session) throws SQLException {
		return session.dialect().readsAll(session.connection()) ? Optional.empty() : Optional.of(keepersOnly());
	}

	private static Problem keepersOnly() {
		return Problem.of("rights.database", "准备、升级、备份、核对和恢复共享数据库，须用有权代表表的所有者的登录（数据库管理员，如swb_admin）；人员的登录，包括管理员的，都不行",
				"a shared database is prepared, upgraded, backed up, checked and restored by a login that may act for the owner of its tables (its administrator, such as swb_admin); those of people, also of administrators of people, may not")
				.remedy("请数据库管理员办理：--user或另一个工作区的设置database.user写其登录名", "let that administrator do it: name the login as --user, or as database.user in the settings of a workspace of its own");
	}

	private Shelf shelf(Workspace of, Database database, Connection connection) {
		FolderShelf folder = new FolderShelf(of);
		return database.dialect().keepsFiles() ? TableShelf.of(connection, installed.schemas(), folder) : folder;
	}

	/**
	 * Writes everything into one file, while others go on working.
	 *
	 * @param at when, for the manifest
	 */
	public Contents backup(Path file, Instant at, Progress progress) {
		return look((source, database) -> {
			Contents expected = contents(source);
			progress.begin(new Text("备份", "Backing up"), expected.allRows() + expected.files());
			Manifest manifest = Backup.write(source, file, at, progress);
			new Settings(workspace).put(Map.of(LAST_BACKUP, at + " " + file.toAbsolutePath()));
			return contents(manifest);
		});
	}

	private static Contents contents(LiveSource source) throws SQLException, IOException {
		Map<String, Long> rows = new TreeMap<>();
		for (Table table : source.tables()) rows.put(table.name(), table.count(source.connection()));
		long[] files = {0};
		source.files((path, size) -> files[0]++);
		return new Contents(rows, files[0], source.head());
	}

	private static Contents contents(Manifest manifest) {
		Map<String, Long> rows = new TreeMap<>();
		manifest.tables().forEach(part -> rows.put(part.table().name(), part.rows()));
		return new Contents(rows, manifest.files(), manifest.head());
	}

	/** Reads a backup from end to end. @throws StoreException naming the part that is damaged */
	public Contents inspect(Path file, Progress progress) {
		try (BackupFile backup = BackupFile.open(file)) {
			backup.verify(progress);
			return contents(backup.manifest());
		}
	}

	/** Fills this workspace, which must be empty, from a backup of whatever engine. Interrupted, the same call goes on. */
	public Contents restore(Path file, Progress progress) {
		return restore(file, backup -> load(workspace, workspace, backup, false, progress), progress);
	}

	/**
	 * Makes another workspace from a backup of whatever engine; this one stays as it is. Interrupted, the same call goes on.
	 *
	 * @param folder where nothing is yet
	 * @param target empty shared database that takes the records and that the workspace uses from then on; none for an embedded one
	 */
	public Contents restore(Path file, Path folder, Optional<Target> target, Progress progress) {
		return restore(file, backup -> {
			NewFolder place = new NewFolder(folder);
			Workspace made = place.begin(backup);
			if (target.isEmpty()) load(made, made, backup, true, progress);
			else try (Target.Errand errand = target.get().errand()) {
				load(errand.workspace(), made, backup, true, progress);
				new Settings(made).put(target.get().settings());
			}
			place.done();
		}, progress);
	}

	/** What becomes of a backup that was read from end to end and found whole. */
	private interface Restoring {
		void from(BackupFile backup) throws IOException;
	}

	private static Contents restore(Path file, Restoring restoring, Progress progress) {
		try (BackupFile backup = BackupFile.open(file)) {
			backup.verify(progress);
			Contents contents = contents(backup.manifest());
			progress.begin(new Text("恢复", "Restoring"), 2 * contents.allRows() + contents.files());
			restoring.from(backup);
			return contents;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Brings this workspace to a shared database, which must be empty, and lets the workspace use it from then on; the embedded
	 * database stays where it is. Interrupted, the same call goes on.
	 */
	public Contents move(Target target, Progress progress) {
		if (installed.of(workspace).dialect().keepsFiles())
			throw new StoreException(Problem.of("database.moved", "这个工作区用的已是共享数据库", "this workspace uses a shared database already").remedy("备份后在别处恢复", "back it up and restore it elsewhere"), null);
		Verdict chain = new ChangeLog(store).verify(progress);
		if (!chain.isIntact()) throw new StoreException(chain.fault().orElseThrow(), null);
		return look((source, database) -> {
			Contents contents = contents(source);
			progress.begin(new Text("迁移", "Moving"), 2 * contents.allRows() + contents.files());
			try (Target.Errand errand = target.errand()) {
				load(errand.workspace(), workspace, source, true, progress);
			}
			new Settings(workspace).put(target.settings());
			return contents;
		});
	}

	/**
	 * @param files the workspace whose folder takes what is not shared
	 * @param mayBeDone whether records that end as the source's do are welcome: an earlier run fell before it could say that it was done
	 */
	private void load(Workspace into, Workspace files, Source source, boolean mayBeDone, Progress progress) {
		administer(into, (database, connection) -> {
			Load load = new Load(connection, database.dialect(), installed.schemas(), shelf(files, database, connection), progress);
			if (!mayBeDone || !load.isDone(source)) load.from(source);
			return connection;
		});
	}

	/** Work of an administrator on a connection of its own, which is committed as the work goes. */
	private interface Administering<T> {
		T with(Database database, Connection connection) throws SQLException, IOException;
	}

	private <T> T administer(Workspace in, Administering<T> work) {
		Database database = installed.of(in);
		try (Connection connection = database.open(in, installed.secrets()).getConnection()) {
			connection.setAutoCommit(false);
			try {
				return work.with(database, connection);
			} finally {
				connection.rollback();
			}
		} catch (SQLException e) {
			throw new StoreException(database.dialect().isForbidden(e) ? keepersOnly() : database.dialect().explain(e), e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			database.close(in);
		}
	}

	/** Prepares a shared database, or brings its tables and rights to this program's versions. @return the role that owns the tables */
	public String prepare(Target target) {
		try (Target.Errand errand = target.errand()) {
			return administer(errand.workspace(), (database, connection) -> {
				String owner = database.dialect().actAsOwner(connection).orElse("");
				new Migrator(database.dialect()).bring(connection, installed.schemas());
				database.dialect().actAsSelf(connection);
				database.dialect().protect(connection, installed.schemas());
				connection.commit();
				return owner;
			});
		}
	}

	/** Work on a shared database by its administrator, in one transaction. */
	public <T> T at(Target target, Work<T> work) {
		try (Target.Errand errand = target.errand(); OpenStore there = Stores.open(errand.workspace(), installed, installed.secrets(), installed.schemas(), Clock.systemUTC())) {
			return there.write(Author.of(target.user()), work);
		}
	}

	/** Another password for who opens this workspace. @throws StoreException when it is too weak, or the old one is wrong */
	public void changePassword(Secret old, Secret fresh) {
		fresh.weakness().or(() -> old.isSame(fresh) ? Optional.of(Problem.of("password.same", "新密码与原密码相同", "the new password is the old one").remedy("另选密码", "choose another one")) : Optional.empty()).ifPresent(problem -> {
			throw new StoreException(problem, null);
		});
		store.read(session -> true);
		installed.of(workspace).changePassword(workspace, old, fresh, installed.secrets());
	}

	/** The server this workspace uses. @throws StoreException when it uses none */
	public Target target(String administrator) {
		Settings settings = new Settings(workspace);
		return new Target(settings.get(Settings.DATABASE_URL).orElseThrow(() -> new StoreException(
				Problem.of("database.embedded", "这个工作区用的是内置数据库，打开时自动升级", "this workspace uses the embedded database, which is upgraded when it is opened"), null)), administrator,
				settings.get(Settings.DATABASE_CERTIFICATE).orElse(""));
	}

	/** Engine, place and versions, read without counting. */
	public State state() {
		return store.read(session -> {
			Map<String, Integer> versions = new TreeMap<>();
			new Migrator(session.dialect()).versions(session.connection())
					.forEach((slice, scripts) -> versions.put(slice, scripts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0)));
			DatabaseMetaData about = session.connection().getMetaData();
			Settings settings = new Settings(workspace);
			return new State(about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(), settings.get(Settings.DATABASE_URL).orElseGet(() -> workspace.database().toString()), session.dialect().keepsFiles(), versions,
					settings.get(LAST_BACKUP), against(session));
		});
	}

	/** What of the server's settings would lose or show what is kept there; nothing for the embedded database. */
	public List<Problem> unsafe() {
		return store.read(session -> session.dialect().unsafe(session.connection()));
	}

	/** Number of rows by table, as this user sees them. */
	public Map<String, Long> rows() {
		return store.read(session -> {
			Map<String, Long> rows = new TreeMap<>();
			for (Table table : Table.all(session.connection())) rows.put(table.name(), table.count(session.connection()));
			return rows;
		});
	}

	/**
	 * References, change log, and the files of a shared database; evidence and papers are verified by those who own them.
	 *
	 * @param anchor end of the log that was kept outside, such as by a backup
	 */
	public List<Problem> check(Head anchor, Progress progress) {
		List<Problem> problems = new ArrayList<>(look((source, database) -> broken(source)));
		new ChangeLog(store).verify(anchor, progress).fault().ifPresent(problems::add);
		return problems;
	}

	private static Collection<Problem> broken(LiveSource source) throws SQLException, IOException {
		List<Problem> problems = new ArrayList<>();
		for (ForeignKey key : ForeignKey.all(source.connection(), source.tables())) {
			long rows = key.broken(source.connection());
			if (rows > 0) problems.add(Problem.of("database.reference", key.table() + "中有" + rows + "行指向不存在的" + key.target(), rows + " rows of " + key.table() + " name a " + key.target() + " that is not there")
					.remedy("请保留现场，用备份核对", "keep it as it is and compare it with a backup"));
		}
		if (source.shelf() instanceof TableShelf shelf)
			for (String path : shelf.changed()) problems.add(Problem.of("database.file", "文件内容被改动：" + path, "the content of a file was changed: " + path).remedy("用备份恢复", "bring it back from a backup"));
		return problems;
	}

	/** The file of a backup in a folder, so that names sort by time. */
	public static Path named(Path folder, Instant at) {
		return folder.resolve("safety-workbench-" + at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[^0-9TZ]", "") + ".zip");
	}
}
