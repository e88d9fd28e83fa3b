package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.TallyTable;
import org.safetyworkbench.store.Verdict;

/** What the embedded database does, the shared one does too; and two desks on one database do not harm each other. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PostgresStoreTest {

	private static final Author AUTHOR = Author.of("甲");

	@TempDir
	Path folder;
	private Server server;

	@Entity
	@Table(name = "thing")
	static class Thing {
		@Id
		UUID id;
		int grade;
		String name;
		@Version
		@Column(name = "version")
		long version;
	}

	private record Things() implements Schema {
		@Override
		public String slice() {
			return "things";
		}

		@Override
		public List<String> scripts() {
			return List.of("""
					create table thing (id $UUID not null, grade integer not null, name varchar(100) not null, on_day date, note $TEXT, version bigint not null,
					  constraint pk_thing primary key (id));
					create index ix_thing on thing (grade, name, id);
					create table thing_tally (dimension varchar(12) not null, item varchar(60) not null, n bigint not null, primary key (dimension, item));
					""");
		}

		@Override
		public List<Class<?>> entities() {
			return List.of(Thing.class);
		}
	}

	@BeforeEach
	void database() throws SQLException {
		server = TestServer.database();
	}

	private OpenStore desk() {
		return Stores.open(new Workspace(folder), new PostgresDatabase(server), List.of(new Things()));
	}

	private static UUID add(Session session, int grade, String name) throws SQLException {
		UUID id = Ids.next();
		Rows.update(session, "insert into thing (id, grade, name, on_day, note, version) values (?, ?, ?, ?, ?, 1)", id, grade, name, LocalDate.of(2026, 2, 28), name);
		session.log(new Change("thing", id, "added", Details.of().put("name", null, name).json()));
		return id;
	}

	private static int count(OpenStore store) {
		return store.read(session -> Rows.one(session, "select count(*) from thing", row -> row.integer(1)).orElseThrow());
	}

	@Test
	void allOfAWriteIsKeptOrNothing() {
		try (OpenStore store = desk()) {
			assertThatThrownBy(() -> store.write(AUTHOR, session -> {
				add(session, 1, "甲");
				throw new IllegalStateException("stop");
			})).hasMessage("stop");
			assertThat(count(store)).isZero();
			assertThat(new ChangeLog(store).head().seq()).isZero();
			store.write(AUTHOR, session -> add(session, 1, "乙"));
			assertThat(count(store)).isEqualTo(1);
		}
	}

	@Test
	void halfACharacterIsRefusedAsOnTheEmbeddedEngineAndWholeOnesComeBack() {
		try (OpenStore store = desk()) {
			for (String text : List.of("半个\uD83D", "\uDE00半个", "空\u0000字符"))
				assertThatThrownBy(() -> store.write(AUTHOR, session -> add(session, 1, text))).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.characters"));
			UUID id = store.write(AUTHOR, session -> add(session, 1, "整个😀𠮷"));
			assertThat(store.<String>read(session -> session.entities().find(Thing.class, id).name)).isEqualTo("整个😀𠮷");
		}
	}

	@Test
	void sqlAndEntitiesShareTheTransaction() {
		try (OpenStore store = desk()) {
			UUID id = store.write(AUTHOR, session -> add(session, 1, "甲"));
			store.write(AUTHOR, session -> {
				session.entities().find(Thing.class, id).name = "乙";
				session.entities().flush();
				return Rows.update(session, "update thing set grade = 2 where id = ?", id);
			});
			assertThat(store.<String>read(session -> session.entities().find(Thing.class, id).name)).isEqualTo("乙");
			assertThat(store.<LocalDate>read(session -> Rows.one(session, "select on_day from thing where id = ?", row -> row.date(1).orElseThrow(), id).orElseThrow()))
					.isEqualTo(LocalDate.of(2026, 2, 28));
		}
	}

	@Test
	void pagesFollowEachOtherUpAndDown() {
		try (OpenStore store = desk()) {
			store.write(AUTHOR, session -> {
				try (Batch batch = new Batch(session, "insert into thing (id, grade, name, version) values (?, ?, ?, 1)")) {
					for (int i = 0; i < 250; i++) batch.add(Ids.next(), i % 3, "n" + i % 7);
				}
				return null;
			});
			assertThat(all(store, false)).hasSize(250).isSorted();
			assertThat(all(store, true)).hasSize(250).isSortedAccordingTo(java.util.Comparator.reverseOrder());
		}
	}

	private static List<String> all(OpenStore store, boolean down) {
		List<String> all = new ArrayList<>();
		Cursor at = Cursor.START;
		do {
			Cursor from = at;
			Page<String> page = store.read(session -> {
				Keyset keys = Keyset.select("grade, name, id").from("thing").index("ix_thing").orderBy("grade", "name", "id");
				return (down ? keys.descending() : keys).page(session, from, 40, row -> row.integer(1) + row.text(2));
			});
			all.addAll(page.rows());
			at = page.next().orElse(Cursor.START);
		} while (!at.isStart());
		return all;
	}

	@Test
	void twoDesksMakeTheTablesOnce() throws Exception {
		try (OpenStore one = desk(); OpenStore other = desk()) {
			CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> count(one));
			CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> count(other));
			assertThat(first.get()).isZero();
			assertThat(second.get()).isZero();
		}
	}

	@Test
	void twoDesksWriteOneUnbrokenLog() throws Exception {
		try (OpenStore one = desk(); OpenStore other = desk()) {
			CompletableFuture.allOf(writing(one), writing(other), writing(one), writing(other)).get();
			assertThat(count(one)).isEqualTo(200);
			Verdict verdict = new ChangeLog(other).verify(Progress.NONE);
			assertThat(verdict.fault()).isEmpty();
			assertThat(new ChangeLog(one).head().seq()).isEqualTo(200);
			assertThat(one.<Long>read(session -> Rows.one(session, "select n from thing_tally", row -> row.whole(1)).orElseThrow())).as("counted without a loss").isEqualTo(200);
		}
	}

	private static CompletableFuture<Void> writing(OpenStore store) {
		return CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 50; i++)
				store.write(AUTHOR, session -> {
					UUID id = add(session, 1, "x");
					TallyTable tally = new TallyTable("thing_tally", java.util.Set.of());
					tally.add("all", "", 1);
					tally.keep(session);
					return id;
				});
		});
	}

	@Test
	void aRecordTwoDesksChangeIsAConflict() {
		try (OpenStore one = desk(); OpenStore other = desk()) {
			UUID id = one.write(AUTHOR, session -> add(session, 1, "甲"));
			assertThatThrownBy(() -> one.write(AUTHOR, session -> {
				Thing thing = session.entities().find(Thing.class, id);
				CompletableFuture.runAsync(() -> other.write(AUTHOR, theirs -> Rows.update(theirs, "update thing set name = 'theirs', version = version + 1 where id = ?", id))).join();
				thing.name = "mine";
				return null;
			})).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.conflict"));
			assertThat(one.<String>read(session -> session.entities().find(Thing.class, id).name)).isEqualTo("theirs");
		}
	}

	@Test
	void aLongQueryCanBeCancelled() {
		try (OpenStore store = desk()) {
			long begun = System.nanoTime();
			Progress impatient = new Progress() {
				@Override
				public void begin(org.safetyworkbench.core.Text what, long total) {}

				@Override
				public void worked(long amount) {}

				@Override
				public boolean isCancelled() {
					return System.nanoTime() - begun > 300_000_000L;
				}
			};
			assertThatThrownBy(() -> store.read(session -> Keyset.select("a.n").from("generate_series(1, 100000000) as a (n) cross join generate_series(1, 1000) as b (m)")
					.where("a.n + b.m < 0").orderBy("a.n").cancelledBy(impatient).page(session, Cursor.START, 10, row -> row.integer(1))))
					.isInstanceOfAny(Progress.Cancelled.class, StoreException.class);
		}
	}

	@Test
	void whatIsWrongWithTheServerIsSaid() throws Exception {
		Server nowhere = new Server("jdbc:postgresql://localhost:1/none", "a", "b");
		assertThatThrownBy(() -> new PostgresDatabase(nowhere).open(new Workspace(folder), Secrets.NONE)).isInstanceOfSatisfying(StoreException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("store.unreachable");
			assertThat(e.problem().where()).contains("localhost:1").doesNotContain("b@");
		});
		Server noDatabase = new Server(server.url().replaceAll("/office\\d+", "/none"), server.user(), "");
		assertThatThrownBy(() -> new PostgresDatabase(noDatabase).open(new Workspace(folder), Secrets.NONE))
				.isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.no-database"));
		try (OpenStore store = desk()) {
			assertThatThrownBy(() -> store.write(AUTHOR, session -> add(session, 1, "长".repeat(101)))).isInstanceOfSatisfying(StoreException.class,
					e -> assertThat(e.problem().code()).isEqualTo("store.too-long"));
		}
	}
}
