package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyworkbench.store.postgres.FallingOutbox.draft;
import static org.safetyworkbench.store.postgres.FallingOutbox.numbers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.outbox.Outbox;
import org.safetyworkbench.trial.BrokenCommit;
import org.safetyworkbench.trial.BrokenCommit.Kind;
import org.safetyworkbench.trial.Look;
import org.safetyworkbench.trial.Wire;

/** A wire that breaks exactly at a commit, or falls silent: nothing is done twice, nothing is believed that is not so, nobody waits for ever. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BrokenWireTest {

	private static final UUID ONE = new UUID(0, 1);

	@TempDir
	Path folder;
	private Wire wire;
	private OpenStore store;

	@BeforeEach
	void open() throws Exception {
		Server direct = TestServer.database();
		wire = new Wire(TestServer.running().getPort());
		store = FallingOutbox.store(folder, throughTheWire(direct));
		assertThat(numbers(store)).isEmpty();
	}

	/** Commits are sent as words. */
	private Server throughTheWire(Server direct) {
		return new Server(direct.url().replaceFirst("//[^/]+/", "//localhost:" + wire.port() + "/") + (direct.url().contains("?") ? "&" : "?") + "prepareThreshold=0&loginTimeout=2", direct.user(), "");
	}

	@AfterEach
	void close() throws Exception {
		store.close();
		wire.close();
	}

	private UUID note(int number) {
		UUID subject = Ids.next();
		return store.write(Author.of("甲"), session -> {
			Rows.update(session, "insert into note (number, words) values (?, ?)", number, "软管老化");
			session.log(new Change("note", subject, "added", "{}"));
			return subject;
		});
	}

	private static String code(Throwable failure) {
		return failure instanceof StoreException known ? known.problem().code() : String.valueOf(failure);
	}

	@Test
	void aCommitWhoseAnswerIsLostIsFoundOutToBeDone() {
		wire.look(new BrokenCommit(Kind.UNANSWERED, () -> {}));
		note(1);
		assertThat(numbers(store)).containsExactly(1);
	}

	@Test
	void aCommitThatNeverArrivedIsToldAsNotDone() {
		wire.look(new BrokenCommit(Kind.DROPPED, () -> {}));
		assertThatThrownBy(() -> note(1)).satisfies(e -> assertThat(code(e)).isEqualTo("store.unreachable"));
		assertThat(numbers(store)).isEmpty();
		note(1);
		assertThat(numbers(store)).as("repeated once").containsExactly(1);
	}

	@Test
	void whenNobodyCanBeAskedItIsSaidThatItIsNotKnown() {
		wire.look(new BrokenCommit(Kind.UNANSWERED, wire::unplug));
		assertThatThrownBy(() -> note(1)).satisfies(e -> assertThat(code(e)).isEqualTo(StoreException.UNSETTLED));
		wire.plug();
		assertThat(numbers(store)).containsExactly(1);
	}

	@Test
	void anEntryWhoseAnswerIsLostIsSentOnce() {
		Outbox outbox = FallingOutbox.outbox(folder, store);
		wire.look(new BrokenCommit(Kind.UNANSWERED, wire::unplug));
		assertThat(outbox.submit(draft(ONE, 1)).problems()).extracting("code").containsExactly(Outbox.KEPT);
		wire.plug();
		outbox.send();
		assertThat(outbox.waiting()).isEmpty();
		assertThat(numbers(store)).containsExactly(1);
	}

	@Test
	void aSilentServerIsSaidToBeGoneAndWhoeverWaitsForItIsTold() throws Exception {
		BlockingQueue<Optional<Problem>> links = new LinkedBlockingQueue<>();
		store.listen(new Feed.Listener() {
			@Override
			public void changed(News news) {}

			@Override
			public void link(Optional<Problem> broken) {
				links.add(broken);
			}
		});
		assertThat(links.take()).as("listens").isEmpty();
		CountDownLatch asks = new CountDownLatch(1);
		CompletableFuture<Throwable> waits = CompletableFuture.supplyAsync(() -> {
			try {
				return store.read(session -> {
					Rows.one(session, "select 1", row -> row.integer(1));
					wire.look(Look.SILENCE);
					asks.countDown();
					Rows.one(session, "select 2", row -> row.integer(1));
					return null;
				});
			} catch (StoreException e) {
				return e;
			}
		});
		asks.await();
		assertThat(links.take()).as("gone").isPresent();
		assertThatThrownBy(() -> note(1)).as("told at once, without trying").hasNoCause().satisfies(e -> assertThat(code(e)).isEqualTo("store.unreachable"));
		assertThat(code(waits.get())).isEqualTo("store.unreachable");
		wire.look(Look.NOTHING);
		for (Optional<Problem> link = links.take(); link.isPresent();) link = links.take();
		note(2);
		assertThat(numbers(store)).containsExactly(2);
	}
}
