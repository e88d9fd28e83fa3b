package org.safetyworkbench.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

class StoreTest {

	private static final Author AUTHOR = Author.of("test");

	@TempDir
	static Path folder;
	private static OpenStore store;

	@BeforeAll
	static void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(TestSchema.things()));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.write(AUTHOR, session -> {
			for (String table : List.of("thing", "change_log", "change_head")) Rows.update(session, "delete from " + table);
			return null;
		});
	}

	static void add(Session session, int grade, String name) throws SQLException {
		UUID id = Ids.next();
		Rows.update(session, "insert into thing (id, grade, name, version) values (?, ?, ?, 1)", id, grade, name);
		session.log(new Change("thing", id, "added", Details.of().put("name", null, name).json()));
	}

	private static int count() {
		return store.read(session -> Rows.one(session, "select count(*) from thing", row -> row.integer(1)).orElseThrow());
	}

	@Test
	void allOfAWriteIsKeptOrNothing() {
		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			add(session, 1, "a");
			throw new IllegalStateException("stop");
		})).hasMessage("stop");
		assertThat(count()).isZero();
		assertThat(new ChangeLog(store).head().seq()).isZero();
	}

	@Test
	void sqlAndEntitiesShareTheTransaction() {
		UUID id = Ids.next();
		store.write(AUTHOR, session -> {
			session.entities().persist(new Thing(id, 1, "by entity"));
			session.entities().flush();
			assertThat(count()).isEqualTo(1);
			return Rows.update(session, "update thing set grade = 2 where id = ?", id);
		});
		assertThat(store.<Integer>read(session -> session.entities().find(Thing.class, id).grade)).isEqualTo(2);

		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			session.entities().find(Thing.class, id).name = "lost";
			session.entities().flush();
			throw new IllegalStateException("stop");
		})).hasMessage("stop");
		assertThat(store.<String>read(session -> session.entities().find(Thing.class, id).name)).isEqualTo("by entity");
	}

	@Test
	void halfACharacterIsRefusedByAnyWay() {
		for (String text : List.of("半个\uD83D", "\uDE00半个", "空\u0000字符")) {
			refused(session -> add(session, 1, text));
			refused(session -> session.entities().persist(new Thing(Ids.next(), 1, text)));
		}
		assertThatThrownBy(() -> store.write(new Author("甲", "半个\uD83D"), session -> 1)).isInstanceOf(StoreException.class);
		assertThat(count()).isZero();
	}

	private interface Deed {
		void in(Session session) throws SQLException;
	}

	private static void refused(Deed deed) {
		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			deed.in(session);
			return 1;
		})).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.characters"));
	}

	@Test
	void entitiesAreSavedWithoutBeingFlushed() {
		UUID id = Ids.next();
		store.write(AUTHOR, session -> {
			session.entities().persist(new Thing(id, 1, "x"));
			return null;
		});
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void anEntityChangedMeanwhileIsAConflict() {
		UUID id = Ids.next();
		store.write(AUTHOR, session -> {
			session.entities().persist(new Thing(id, 1, "x"));
			return null;
		});
		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			Thing thing = session.entities().find(Thing.class, id);
			Rows.update(session, "update thing set version = 9 where id = ?", id);
			thing.name = "y";
			return null;
		})).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.conflict"));
	}

	@Test
	void nestedWorkJoins() {
		store.write(AUTHOR, outer -> {
			add(outer, 1, "a");
			store.write(Author.of("other"), inner -> {
				add(inner, 1, "b");
				return null;
			});
			assertThat(count()).isEqualTo(2);
			return null;
		});
		assertThat(count()).isEqualTo(2);
	}

	@Test
	void anIgnoredFailureInsideStillKeepsNothing() {
		assertThatThrownBy(() -> store.write(AUTHOR, outer -> {
			add(outer, 1, "a");
			try {
				store.write(AUTHOR, inner -> Rows.update(inner, "insert into thing (id) values (null)"));
			} catch (StoreException expected) {
				return null;
			}
			return null;
		})).isInstanceOf(IllegalStateException.class);
		assertThat(count()).isZero();
	}

	@Test
	void readingWorkNeitherWritesNorLogs() {
		assertThatThrownBy(() -> store.read(session -> store.write(AUTHOR, inner -> null))).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> store.read(session -> {
			session.log(new Change("thing", Ids.next(), "added", "{}"));
			return null;
		})).isInstanceOf(IllegalStateException.class);
		store.read(session -> {
			add0(session);
			return null;
		});
		assertThat(count()).isZero();
	}

	private static void add0(Session session) throws SQLException {
		Rows.update(session, "insert into thing (id, grade, name, version) values (?, 1, 'x', 1)", Ids.next());
	}

	@Test
	@Timeout(60)
	void writersQueueAndLoseNothing() throws Exception {
		CountDownLatch both = new CountDownLatch(2);
		List<CompletableFuture<Void>> writers = new ArrayList<>();
		for (String name : List.of("a", "b")) writers.add(CompletableFuture.runAsync(() -> {
			both.countDown();
			for (int i = 0; i < 50; i++) store.write(Author.of(name), session -> {
				add(session, 1, name);
				return null;
			});
		}));
		both.await();
		for (CompletableFuture<Void> writer : writers) writer.get();

		assertThat(count()).isEqualTo(100);
		assertThat(new ChangeLog(store).head().seq()).isEqualTo(100);
		assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void pagesGoThroughTiesInBothDirections(boolean descending) {
		store.write(AUTHOR, session -> {
			try (Batch batch = new Batch(session, "insert into thing (id, grade, name, version) values (?, ?, ?, 1)")) {
				for (int i = 0; i < 97; i++) batch.add(Ids.next(), i % 3, "n" + i % 5);
			}
			return null;
		});
		List<String> seen = new ArrayList<>();
		List<String> sorted = new ArrayList<>();
		Cursor at = Cursor.START;
		do {
			Cursor from = at;
			Page<List<String>> page = store.read(session -> {
				Keyset list = Keyset.select("grade, name, id").from("thing").index("ix_thing").where("grade < ?", 2).orderBy("grade", "name", "id");
				return (descending ? list.descending() : list).page(session, from, 10, row -> List.of(row.id(3).toString(), row.integer(1) + row.text(2)));
			});
			page.rows().forEach(row -> {
				seen.add(row.get(0));
				sorted.add(row.get(1));
			});
			at = page.next().map(next -> Cursor.parse(next.toString())).orElse(Cursor.START);
		} while (!at.isStart());

		assertThat(seen).hasSize(65).doesNotHaveDuplicates();
		assertThat(sorted).isSortedAccordingTo(descending ? java.util.Comparator.reverseOrder() : java.util.Comparator.naturalOrder());
	}

	@Test
	@Timeout(60)
	void aLongQueryIsCancelled() {
		store.write(AUTHOR, session -> {
			try (Batch batch = new Batch(session, "insert into thing (id, grade, name, version) values (?, ?, ?, 1)")) {
				for (int i = 0; i < 3000; i++) batch.add(Ids.next(), i, "n" + i);
			}
			return null;
		});
		AtomicBoolean begun = new AtomicBoolean();
		Progress cancelledAtOnce = new Progress() {
			@Override
			public void begin(Text task, long total) {}

			@Override
			public void worked(long amount) {}

			@Override
			public boolean isCancelled() {
				return !begun.compareAndSet(false, true);
			}
		};
		assertThatThrownBy(() -> store.read(session -> Keyset.select("a.grade, a.id").from("thing a, thing b, thing c")
				.where("a.name like '%x%' or b.name like '%y%' or c.name like '%z%'").orderBy("a.grade", "a.id").cancelledBy(cancelledAtOnce)
				.page(session, Cursor.START, 10, row -> row.integer(1)))).isInstanceOf(Progress.Cancelled.class);
		assertThat(count()).as("the connection is still good").isEqualTo(3000);
	}

	@Test
	void detailsSayWhatChanged() {
		assertThat(Details.of().put("a", null, "x\"\n\u0001").put("same", 1.0, 1.0).put("n", 1.5, 2.0).put("list", List.of("a"), List.of()).json())
				.isEqualTo("{\"a\":[null,\"x\\\"\\n\\u0001\"],\"n\":[1.5,2],\"list\":[[\"a\"],[]]}");
		assertThat(Details.of().isEmpty()).isTrue();
	}

	@Test
	void aTextMayBeLong() {
		String text = "字".repeat(100_000);
		store.write(AUTHOR, session -> {
			Rows.update(session, "insert into thing (id, grade, name, note, version) values (?, 1, 'x', ?, 1)", Ids.next(), text);
			session.log(new Change("thing", Ids.next(), "added", Details.of().put("note", null, text).json()));
			return null;
		});
		assertThat(store.<String>read(session -> Rows.one(session, "select note from thing", row -> row.text(1)).orElseThrow())).isEqualTo(text);
		assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
	}

	@Test
	void ownWritesAreToldOnceTheyAreKept() {
		List<News> heard = new ArrayList<>();
		Feed.Listener listener = heard::add;
		store.listen(listener);
		UUID subject = Ids.next();
		store.write(AUTHOR, session -> {
			session.log(new Change("thing", subject, "seen", "{}"));
			assertThat(heard).isEmpty();
			return null;
		});
		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			session.log(new Change("other", Ids.next(), "seen", "{}"));
			throw new IllegalStateException("not kept");
		})).hasMessage("not kept");
		store.leave(listener);
		assertThat(heard).singleElement().satisfies(news -> {
			assertThat(news.tells(subject)).isTrue();
			assertThat(news.tells("other")).isFalse();
		});
	}
}
