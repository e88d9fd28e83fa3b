package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyworkbench.store.postgres.FallingOutbox.draft;
import static org.safetyworkbench.store.postgres.FallingOutbox.numbers;
import static org.safetyworkbench.store.postgres.FallingOutbox.outbox;
import static org.safetyworkbench.store.postgres.FallingOutbox.store;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Work;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;

/** What is entered while the server is gone, or while the program falls, arrives: in order, and exactly once. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OutboxTest {

	private static final UUID ONE = new UUID(0, 1);
	private static final UUID OTHER = new UUID(0, 2);

	@TempDir
	Path folder;

	private static EmbeddedPostgres start(Path data, int port) throws Exception {
		return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port).start();
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Test
	void whatIsEnteredWhileTheServerIsGoneIsSentInOrderWhenItIsBack() throws Exception {
		Path data = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "pg");
		int port = freePort();
		try (EmbeddedPostgres first = start(data, port); OpenStore store = store(folder, new Server(first.getJdbcUrl("postgres", "postgres"), "postgres", ""))) {
			Outbox outbox = outbox(folder, store);
			assertThat(outbox.submit(draft(ONE, 1)).isOk()).isTrue();
			first.close();
			for (int number = 2; number <= 4; number++)
				assertThat(outbox.submit(draft(ONE, number)).problems()).extracting("code").containsExactly(Outbox.KEPT);
			assertThat(outbox(folder, store).waiting()).as("on disk").extracting(waiting -> waiting.draft().text("number")).containsExactly("2", "3", "4");
			try (EmbeddedPostgres again = start(data, port)) {
				outbox.send();
				assertThat(outbox.waiting()).isEmpty();
				assertThat(numbers(store)).containsExactly(1, 2, 3, 4);
				outbox.send();
				assertThat(outbox(folder, store).waiting()).isEmpty();
				assertThat(numbers(store)).as("once").containsExactly(1, 2, 3, 4);
			}
		}
	}

	@Test
	void whatIsKeptBeforeItIsSubmittedIsOnDiskAndGoesOnce() throws Exception {
		Server server = TestServer.database();
		try (OpenStore store = store(folder, server)) {
			Outbox outbox = outbox(folder, store);
			Draft one = draft(ONE, 1);
			Draft two = draft(ONE, 2);
			outbox.keep(one);
			outbox.keep(two);
			assertThat(outbox(folder, new Away()).waiting()).as("on disk").hasSize(2);
			assertThat(outbox.submit(one).isOk()).isTrue();
			outbox.send(); // what the background would do
			assertThat(outbox.submit(two).isOk()).as("gone already").isTrue();
			assertThat(numbers(store)).containsExactly(1, 2);
			assertThat(outbox(folder, store).waiting()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(FallingOutbox.Step.class)
	void aProgramThatFallsLosesNothingAndSendsNothingTwice(FallingOutbox.Step step) throws Exception {
		Server server = TestServer.database();
		Process falling = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), FallingOutbox.class.getName(),
				folder.toString(), server.url(), server.user(), step.name()).inheritIO().start();
		assertThat(falling.waitFor()).isEqualTo(9);
		try (OpenStore store = store(folder, server)) {
			Outbox outbox = outbox(folder, store);
			assertThat(outbox.waiting()).singleElement().satisfies(waiting -> assertThat(waiting.draft().title()).isEqualTo(draft(ONE, 1).title()));
			outbox.send();
			assertThat(numbers(store)).containsExactly(1);
			assertThat(outbox.waiting()).isEmpty();
		}
	}

	@Test
	void aConnectionThatIsCutWhileItCommitsSendsNothingTwice() throws Exception {
		Server server = TestServer.database();
		try (OpenStore store = store(folder, server)) {
			Outbox[] outbox = new Outbox[1];
			outbox[0] = new Outbox(new Workspace(folder), store, draft -> store.write(draft.author(), session -> {
				Rows.update(session, "insert into note (number, words) values (?, ?)", 7, "cut");
				cut(session.connection());
				return Result.of(draft);
			}), Clock.systemUTC());
			assertThat(outbox[0].submit(draft(ONE, 7)).problems()).extracting("code").containsExactly(Outbox.KEPT);
			assertThat(numbers(store)).isEmpty();
			outbox(folder, store).send();
			assertThat(numbers(store)).containsExactly(7);
		}
	}

	/** Ends the session from another one. */
	private static void cut(Connection own) {
		try (Statement asked = own.createStatement(); var row = asked.executeQuery("select pg_backend_pid()");
				Connection other = TestServer.running().getPostgresDatabase().getConnection(); Statement statement = other.createStatement()) {
			row.next();
			statement.execute("select pg_terminate_backend(" + row.getInt(1) + ")");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aRefusedEntryStaysWithItsReasonAndHoldsBackLaterOnesOfTheSameRecord() throws Exception {
		Server server = TestServer.database();
		try (OpenStore store = store(folder, server)) {
			Outbox away = outbox(folder, new Away());
			away.submit(draft(ONE, -1));
			away.submit(draft(ONE, 2));
			away.submit(draft(OTHER, 3));

			Outbox outbox = outbox(folder, store);
			outbox.send();
			assertThat(numbers(store)).as("the other record's entry goes").containsExactly(3);
			assertThat(outbox(folder, store).waiting()).hasSize(2).first().satisfies(held -> assertThat(held.against()).hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("note.negative")));
			assertThat(outbox.submit(draft(ONE, 4)).problems()).extracting("code").containsExactly(Outbox.KEPT);

			outbox.drop(outbox.waiting().get(0).draft().id());
			outbox.send();
			assertThat(numbers(store)).containsExactly(2, 3, 4);
			assertThat(outbox(folder, store).waiting()).isEmpty();
		}
	}

	@Test
	void whatFollowsARefusedBeginningFallsWithItOrGoesToAnotherRecord() throws Exception {
		Server server = TestServer.database();
		try (OpenStore store = store(folder, server)) {
			Outbox outbox = outbox(folder, new Away());
			for (int number : List.of(-1, 2, 3)) outbox.submit(draft(ONE, number));
			for (int number : List.of(-4, 5)) outbox.submit(draft(OTHER, number));
			UUID third = new UUID(0, 3);
			outbox.redirect(outbox.waiting().getFirst().draft().id(), third);
			assertThat(outbox(folder, new Away()).waiting()).as("on disk").extracting(waiting -> waiting.draft().subject()).containsExactly(third, third, OTHER, OTHER);
			outbox.dropAll(OTHER);
			outbox(folder, store).send();
			assertThat(numbers(store)).containsExactly(2, 3);
			assertThat(new ChangeLog(store).timeline("note", third, Cursor.START, 9).rows()).hasSize(2);
		}
	}

	@Test
	void aRefusalWhileTheServerAnswersIsTheCallersToTell() throws Exception {
		Server server = TestServer.database();
		try (OpenStore store = store(folder, server)) {
			Outbox outbox = outbox(folder, store);
			assertThat(outbox.submit(draft(ONE, -1)).problems()).extracting("code").containsExactly("note.negative");
			assertThat(outbox.waiting()).isEmpty();
		}
	}

	/** A store whose server is gone. */
	private record Away() implements Store {

		@Override
		public <T> T read(Work<T> work) {
			throw gone();
		}

		@Override
		public <T> T write(Author author, Work<T> work) {
			throw gone();
		}

		private static StoreException gone() {
			return new StoreException(Problem.of("store.unreachable", "连不上", "gone"), null);
		}
	}
}
