package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Engines;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Installed;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** What an administrator entrusts to a backup or a move comes back whole, whatever the engine, or not at all. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class CustodyTest {

	private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
	private static final int MANY = 25_000;

	@TempDir
	Path folder;
	private Target target;
	private final List<OpenStore> open = new ArrayList<>();

	/** Every kind of column, a reference to itself and two that go round in a circle. */
	private record Shelves(int versions) implements Schema {
		@Override
		public String slice() {
			return "shelves";
		}

		@Override
		public List<String> scripts() {
			return List.of("""
					create table shelf (id $UUID not null, name varchar(100) not null, best $UUID, constraint pk_shelf primary key (id));
					create table thing (id $UUID not null, shelf $UUID not null, before_id $UUID, name varchar(100), note $TEXT, grade smallint, amount integer, size_of bigint, weight double precision, on_day date, seen_at $TIME,
					  constraint pk_thing primary key (id), constraint fk_thing_shelf foreign key (shelf) references shelf (id), constraint fk_thing_before foreign key (before_id) references thing (id));
					create table label (thing_id $UUID not null, word varchar(20) not null, constraint pk_label primary key (thing_id, word), constraint fk_label_thing foreign key (thing_id) references thing (id) on delete cascade);
					create table photo (path varchar(200) not null, size_bytes bigint not null, sha256 varchar(64) not null, content $BYTES not null, constraint pk_photo primary key (path));
					create table letter (path varchar(200) not null, size_bytes bigint not null, sha256 varchar(64) not null, content $BYTES not null, constraint pk_letter primary key (path));
					alter table shelf add constraint fk_shelf_best foreign key (best) references thing (id);
					""", "alter table thing add column colour varchar(20);\nupdate thing set colour = 'grey';").subList(0, versions);
		}

		@Override
		public Map<String, String> files() {
			return Map.of("evidence", "photo", "papers/kept", "letter");
		}
	}

	private record Program(List<Database> engines, List<Schema> schemas, Secrets secrets) implements Installed {
		@Override
		public Database of(Workspace workspace) {
			return Engines.choose(engines, workspace);
		}
	}

	private static Program program(int versions) {
		return new Program(List.of(new DerbyDatabase(), new PostgresDatabase()), Stream.concat(GuardedOffice.SCHEMAS.stream(), Stream.of(new Shelves(versions))).map(Schema.class::cast).toList(), Secrets.NONE);
	}

	/** A program of one version that works on a workspace. */
	private record Desk(Workspace workspace, OpenStore store, Custody custody) {}

	private Desk desk(String name, int versions) {
		Workspace workspace = new Workspace(folder.resolve(name));
		Program program = program(versions);
		OpenStore store = Stores.open(workspace, program, Secrets.NONE, program.schemas(), Clock.systemUTC());
		open.add(store);
		return new Desk(workspace, store, new Custody(workspace, store, program));
	}

	/** An empty workspace that leads to the server. */
	private Desk shared(String name) {
		new Settings(new Workspace(folder.resolve(name))).put(Map.of(Settings.DATABASE_URL, target.url(), Settings.DATABASE_USER, target.user()));
		return desk(name, 2);
	}

	@BeforeEach
	void server() throws SQLException {
		Server server = TestServer.database();
		target = new Target(server.url(), server.user(), "");
	}

	@AfterEach
	void close() {
		open.forEach(OpenStore::close);
	}

	private static void fill(Desk desk, int things) {
		UUID shelf = Ids.next();
		desk.store().write(new Author("甲", "为了\t试验\n\\N"), session -> {
			Rows.update(session, "insert into shelf (id, name) values (?, ?)", shelf, "架子\t一");
			UUID last = null;
			try (Batch batch = new Batch(session, "insert into thing (id, shelf, before_id, name, note, grade, amount, size_of, weight, on_day, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
				for (int i = 0; i < things; i++) {
					UUID id = Ids.next();
					batch.add(id, shelf, last, i % 7 == 0 ? null : "物\\" + i, i % 5 == 0 ? "\\N" : "第一行\n第二行\r\t" + "长".repeat(i % 50), i % 3, i - 7, Long.MIN_VALUE + i, i / 7.0, LocalDate.of(2026, 1, 1).plusDays(i % 400),
							NOW.plusNanos(i * 1_000_123L));
					last = id;
				}
			}
			Rows.update(session, "insert into label (thing_id, word) values (?, '红')", last);
			Rows.update(session, "update shelf set best = ?", last);
			session.log(new Change("shelf", shelf, "filled", Details.of().put("things", null, things).json()));
			return null;
		});
	}

	private static void file(Desk desk, String path, String content) throws IOException {
		Path file = desk.workspace().root().resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static Head head(Desk desk) {
		return new ChangeLog(desk.store()).head();
	}

	private static int things(Desk desk) {
		return desk.store().read(session -> Rows.one(session, "select count(*) from thing", row -> row.integer(1)).orElseThrow());
	}

	@Test
	void aBackupGoesFromEngineToEngineAndBackTheSame() throws IOException {
		Desk derby = desk("derby", 2);
		fill(derby, 300);
		file(derby, "evidence/ab/abc1", "照片");
		file(derby, "papers/kept/cd/cde2.docx", "文书");
		file(derby, "templates/order.docx", "模板");
		Contents first = derby.custody().backup(folder.resolve("one.zip"), NOW, Progress.NONE);
		assertThat(first.rows()).containsEntry("thing", 300L).containsEntry("change_log", 1L);
		assertThat(first.files()).isEqualTo(3);

		Desk server = shared("server");
		server.custody().restore(folder.resolve("one.zip"), Progress.NONE);
		assertThat(things(server)).isEqualTo(300);
		assertThat(head(server)).isEqualTo(head(derby)).isEqualTo(first.head());
		assertThat(server.custody().check(first.head(), Progress.NONE)).isEmpty();
		Contents second = server.custody().backup(folder.resolve("two.zip"), NOW, Progress.NONE);
		assertThat(second).isEqualTo(first);

		Desk back = desk("back", 2);
		back.custody().restore(folder.resolve("two.zip"), Progress.NONE);
		assertThat(back.workspace().root().resolve("evidence/ab/abc1")).hasContent("照片");
		back.custody().backup(folder.resolve("three.zip"), NOW, Progress.NONE);
		assertThat(rows("three.zip", "tables/thing.tsv")).isEqualTo(rows("two.zip", "tables/thing.tsv")).isEqualTo(rows("one.zip", "tables/thing.tsv"));
		fill(back, 1);
		assertThat(things(back)).isEqualTo(301);
		assertThat(new ChangeLog(back.store()).verify(first.head(), Progress.NONE).isIntact()).isTrue();
	}

	private List<String> rows(String zip, String part) throws IOException {
		try (ZipFile file = new ZipFile(folder.resolve(zip).toFile())) {
			return new String(file.getInputStream(file.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList();
		}
	}

	@Test
	void aMovedWorkspaceWorksOnTheServerAndTheOldDatabaseStays() throws IOException, SQLException {
		Desk desk = desk("derby", 2);
		fill(desk, 500);
		file(desk, "evidence/ab/abc1", "照片");
		Head before = head(desk);
		Contents moved = desk.custody().move(target, Progress.NONE);
		assertThat(moved.head()).isEqualTo(before);
		desk.store().close();
		assertThat(new PostgresDatabase().serves(desk.workspace())).isTrue();
		assertThat(desk.workspace().database()).exists();

		Desk again = shared("derby");
		assertThat(things(again)).isEqualTo(500);
		assertThat(head(again)).isEqualTo(before);
		assertThat(again.custody().check(before, Progress.NONE)).isEmpty();
		String owner = again.store().read(session -> Rows.one(session, "select r.rolname from pg_roles r join pg_tables t on t.tableowner = r.rolname where t.tablename = 'thing' and not r.rolcanlogin", row -> row.text(1)).orElseThrow());
		assertThat(owner).endsWith("_owner");
		assertThatThrownBy(() -> again.custody().move(target, Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("database.moved"));
	}

	/** Cancels after so much work. */
	private static final class Interrupting implements Progress {
		private long left;

		Interrupting(long left) {
			this.left = left;
		}

		@Override
		public void begin(Text task, long total) {}

		@Override
		public void worked(long amount) {
			left -= amount;
		}

		@Override
		public boolean isCancelled() {
			return left < 0;
		}
	}

	@Test
	void anInterruptedMoveKeepsOthersOutAndGoesOn() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, MANY);
		file(desk, "evidence/ab/abc1", "照片");
		for (long work : List.of(5_000L, 22_000L)) {
			assertThatThrownBy(() -> desk.custody().move(target, new Interrupting(work))).isInstanceOf(Progress.Cancelled.class);
			Desk early = shared("early");
			assertThatThrownBy(() -> things(early)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.unfinished"));
		}
		assertThat(desk.custody().move(target, Progress.NONE).rows()).containsEntry("thing", (long) MANY);
		assertThat(things(shared("late"))).isEqualTo(MANY);
	}

	@Test
	void aMoveThatWasInterruptedIsNotMixedWithAnotherSource() {
		Desk desk = desk("derby", 2);
		fill(desk, 100);
		assertThatThrownBy(() -> desk.custody().move(target, new Interrupting(1))).isInstanceOf(Progress.Cancelled.class);
		fill(desk, 1);
		assertThatThrownBy(() -> desk.custody().move(target, Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.unfinished"));
	}

	@Test
	void nothingIsRestoredOverRecords() {
		Desk desk = desk("derby", 2);
		fill(desk, 10);
		desk.custody().backup(folder.resolve("one.zip"), NOW, Progress.NONE);
		assertThatThrownBy(() -> desk.custody().restore(folder.resolve("one.zip"), Progress.NONE)).isInstanceOfSatisfying(StoreException.class,
				e -> assertThat(e.problem().code()).isEqualTo("store.not-empty"));
		desk.store().close();
		assertThat(things(desk)).isEqualTo(10);
	}

	@Test
	void anotherWorkspaceIsMadeBesideTheOneThatIsOpen() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, 300);
		file(desk, "evidence/ab/abc1", "照片");
		Path file = folder.resolve("one.zip");
		Contents kept = desk.custody().backup(file, NOW, Progress.NONE);
		fill(desk, 10);

		assertThatThrownBy(() -> desk.custody().restore(file, folder.resolve("beside"), Optional.empty(), new Interrupting(200))).isInstanceOf(Progress.Cancelled.class);
		assertThat(desk.custody().restore(file, folder.resolve("beside"), Optional.empty(), Progress.NONE)).as("goes on").isEqualTo(kept);
		Desk beside = desk("beside", 2);
		assertThat(things(beside)).isEqualTo(300);
		assertThat(head(beside)).isEqualTo(kept.head());
		assertThat(beside.workspace().root().resolve("evidence/ab/abc1")).hasContent("照片");
		assertThat(things(desk)).as("what is open stays").isEqualTo(310);

		desk.custody().restore(file, folder.resolve("shared"), Optional.of(target), Progress.NONE);
		assertThat(new PostgresDatabase().serves(new Workspace(folder.resolve("shared")))).isTrue();
		Desk server = shared("shared");
		assertThat(things(server)).isEqualTo(300);
	}

	@Test
	void nothingIsRestoredIntoAFolderThatHoldsSomething() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, 300);
		Path file = folder.resolve("one.zip");
		desk.custody().backup(file, NOW, Progress.NONE);
		fill(desk, 1);
		desk.custody().backup(folder.resolve("two.zip"), NOW, Progress.NONE);
		file(desk("other", 2), "notes.txt", "私人");
		assertThatThrownBy(() -> desk.custody().restore(file, folder.resolve("other"), Optional.empty(), Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("restore.taken"));
		assertThat(folder.resolve("other")).isDirectoryContaining(path -> path.endsWith("notes.txt")).isDirectoryNotContaining(path -> path.endsWith("database"));
		assertThatThrownBy(() -> desk.custody().restore(file, desk.workspace().root(), Optional.empty(), Progress.NONE)).as("nor into what is open").isInstanceOf(StoreException.class);
		assertThatThrownBy(() -> desk.custody().restore(file, folder.resolve("half"), Optional.empty(), new Interrupting(200))).isInstanceOf(Progress.Cancelled.class);
		assertThatThrownBy(() -> desk.custody().restore(folder.resolve("two.zip"), folder.resolve("half"), Optional.empty(), Progress.NONE)).as("nor what another backup began").isInstanceOf(StoreException.class);
		assertThat(things(desk)).isEqualTo(301);
	}

	@Test
	void anOldBackupComesIntoANewerProgramAndNotTheOtherWayRound() {
		Desk old = desk("old", 1);
		fill(old, 20);
		old.custody().backup(folder.resolve("old.zip"), NOW, Progress.NONE);
		Desk newer = desk("newer", 2);
		newer.custody().restore(folder.resolve("old.zip"), Progress.NONE);
		assertThat(newer.store().<Integer>read(session -> Rows.one(session, "select count(*) from thing where colour = 'grey'", row -> row.integer(1)).orElseThrow())).isEqualTo(20);
		newer.custody().backup(folder.resolve("new.zip"), NOW, Progress.NONE);
		Desk tooOld = desk("too-old", 1);
		assertThatThrownBy(() -> tooOld.custody().restore(folder.resolve("new.zip"), Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.newer"));
	}

	@Test
	void aFlippedByteAnywhereIsFoundAndNamed() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, 50);
		file(desk, "evidence/ab/abc1", "照片".repeat(100));
		Path good = folder.resolve("good.zip");
		desk.custody().backup(good, NOW, Progress.NONE);
		byte[] bytes = Files.readAllBytes(good);
		int named = 0;
		for (int at = 0; at < bytes.length; at += 97) {
			byte[] bad = bytes.clone();
			bad[at] ^= 0x10;
			Path file = Files.write(folder.resolve("bad.zip"), bad);
			try {
				desk.custody().inspect(file, Progress.NONE);
			} catch (StoreException e) {
				assertThat(e.problem().code()).isEqualTo("backup.damaged");
				if (e.problem().what().en().contains("tables/") || e.problem().what().en().contains("files/")) named++;
			}
		}
		assertThat(named).isPositive();
	}

	@Test
	void aCutOffBackupIsRefusedAndNothingIsMade() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, 50);
		Path file = folder.resolve("cut.zip");
		desk.custody().backup(file, NOW, Progress.NONE);
		try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
			cut.setLength(cut.length() - 30);
		}
		Desk empty = desk("empty", 2);
		assertThatThrownBy(() -> empty.custody().restore(file, Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("backup.damaged"));
		assertThat(empty.workspace().root()).doesNotExist();
	}

	@Test
	void aBackupIsMadeWhileOthersWrite() {
		for (Desk desk : List.of(desk("derby", 2), shared("server"))) {
			fill(desk, 2000);
			Head[] during = new Head[1];
			Contents contents = desk.custody().backup(folder.resolve("during.zip"), NOW, new Progress() {
				@Override
				public void begin(Text task, long total) {
					fill(desk, 10);
					during[0] = head(desk);
				}

				@Override
				public void worked(long amount) {}

				@Override
				public boolean isCancelled() {
					return false;
				}
			});
			assertThat(contents.rows()).containsEntry("thing", 2000L);
			assertThat(during[0].seq()).isEqualTo(contents.head().seq() + 1);
			assertThat(desk.custody().inspect(folder.resolve("during.zip"), Progress.NONE)).isEqualTo(contents);
			assertThat(things(desk)).isEqualTo(2010);
		}
	}

	@Test
	void preparingAServerMayBeRepeated() {
		Desk desk = desk("derby", 2);
		String owner = desk.custody().prepare(target);
		assertThat(owner).endsWith("_owner");
		assertThat(desk.custody().prepare(target)).isEqualTo(owner);
		fill(desk, 5);
		assertThat(desk.custody().move(target, Progress.NONE).rows()).containsEntry("thing", 5L);
	}

	/** As the admin guide has it: may make roles and owns the database, no more. */
	@Test
	void anAdministratorOfTheDatabaseAloneIsEnough() throws SQLException {
		String name = "bureau" + System.nanoTime();
		try (Connection connection = TestServer.running().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create role " + name + " login createrole");
			statement.execute("create database " + name + " owner " + name);
		}
		Target own = new Target(TestServer.running().getJdbcUrl(name, name), name, "");
		Desk desk = desk("derby", 2);
		fill(desk, 5);
		assertThat(desk.custody().prepare(own)).isEqualTo(name + "_owner");
		assertThat(desk.custody().move(own, Progress.NONE).rows()).containsEntry("thing", 5L);
		assertThat(desk.custody().prepare(own)).isEqualTo(name + "_owner");
	}

	@Test
	void aBrokenReferenceAndAChangedFileAreFound() throws IOException {
		Desk desk = desk("derby", 2);
		fill(desk, 5);
		file(desk, "evidence/ab/abc1", "照片");
		desk.custody().move(target, Progress.NONE);
		Desk server = shared("server");
		server.store().write(new Author("黑", "改"), session -> {
			Rows.update(session, "alter table thing drop constraint fk_thing_shelf");
			Rows.update(session, "update thing set shelf = ? where grade = 0", UUID.randomUUID());
			return Rows.update(session, "update photo set content = 'x'");
		});
		assertThat(server.custody().check(new Head("workspace", 0, ""), Progress.NONE)).extracting(problem -> problem.code()).contains("database.file");
	}

	@Test
	void aForeignZipIsNoBackup() throws IOException {
		Path file = folder.resolve("any.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("../../evil"));
		}
		Desk desk = desk("derby", 2);
		assertThatThrownBy(() -> desk.custody().inspect(file, Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("backup.damaged"));
	}
}
