package org.safetyworkbench.store.postgres;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.Work;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;
import org.safetyworkbench.store.outbox.OutboxSchema;

/** A program that enters notes and falls at a given step of sending one, as kill -9 would have it. */
final class FallingOutbox {

	/** Where it falls. */
	enum Step { BEFORE_SENDING, WHILE_DELIVERING, AFTER_THE_COMMIT }

	private static final Author AUTHOR = Author.of("甲");

	record Notes() implements Schema {
		@Override
		public String slice() {
			return "notes";
		}

		@Override
		public List<String> scripts() {
			return List.of("create table note (number integer not null, words varchar(200) not null);");
		}
	}

	/** A store at which the program falls. */
	private record Trap(Store store, Step step) implements Store {

		@Override
		public <T> T read(Work<T> work) {
			return store.read(work);
		}

		@Override
		public <T> T write(Author author, Work<T> work) {
			if (step == Step.BEFORE_SENDING) Runtime.getRuntime().halt(9);
			T result = store.write(author, session -> {
				T done = work.in(session);
				if (step == Step.WHILE_DELIVERING) Runtime.getRuntime().halt(9);
				return done;
			});
			Runtime.getRuntime().halt(9);
			return result;
		}
	}

	private FallingOutbox() {}

	static OpenStore store(Path folder, Server server) {
		return Stores.open(new Workspace(folder), new PostgresDatabase(server), List.of(new Notes(), new OutboxSchema()));
	}

	/** Negative numbers are refused. */
	static Outbox outbox(Path folder, Store store) {
		return new Outbox(new Workspace(folder), store, draft -> store.write(draft.author(), session -> {
			int number = Integer.parseInt(draft.text("number"));
			if (number < 0) return Result.failed(Problem.of("note.negative", "编号为负", "negative"));
			Rows.update(session, "insert into note (number, words) values (?, ?)", number, draft.title());
			session.log(new Change("note", draft.subject(), "added", "{}"));
			return Result.of(draft);
		}), Clock.systemUTC());
	}

	static Draft draft(UUID subject, int number) {
		return Draft.of(Instant.EPOCH, AUTHOR, "note", subject, "第" + number + "条：\"消防\\通道\"\n堵塞", Map.of("number", String.valueOf(number)));
	}

	static List<Integer> numbers(Store store) {
		return store.read(session -> Rows.query(session, "select number from note order by number", row -> row.integer(1)));
	}

	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		OpenStore store = store(folder, new Server(arguments[1], arguments[2], ""));
		numbers(store);
		outbox(folder, new Trap(store, Step.valueOf(arguments[3]))).submit(draft(new UUID(0, 1), 1));
	}
}
