package org.safetyworkbench.ui.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Finding;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;
import org.safetyworkbench.ui.inspection.AnswerSaver.State;
import org.safetyworkbench.ui.inspection.AnswerSaver.Wish;

class AnswerSaverTest {

	private static final Problem TAKEN = Problem.of("store.busy", "数据库忙", "the database is busy");

	private final Deque<Runnable> background = new ArrayDeque<>();
	private final List<String> onDisk = new ArrayList<>();
	private final List<Draft> sent = new ArrayList<>();
	private final List<Answer> saved = new ArrayList<>();
	private Optional<Problem> against = Optional.empty();
	private final AnswerSaver saver = new AnswerSaver(new AnswerSaver.Runner() {

		@Override
		public <T> void run(Callable<T> work, Consumer<T> then) {
			background.add(() -> {
				try {
					then.accept(work.call());
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			});
		}
	}, new AnswerSaver.Way() {

		@Override
		public Draft draft(Wish wish, Optional<Wish> before) {
			return Draft.of(Instant.EPOCH, Author.of("甲"), "answer", new UUID(0, 1), wish.item(), Map.of("note", wish.note(), "before", before.map(Wish::note).orElse("-")));
		}

		@Override
		public void keep(Draft draft) {
			onDisk.add(draft.title());
		}

		@Override
		public Result<Answer> send(Draft draft) {
			if (against.filter(TAKEN::equals).isPresent()) throw new StoreException(TAKEN, null);
			if (against.isPresent()) return Result.failed(against.get());
			sent.add(draft);
			return Result.of(new Answer(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 11, 22), "甲", draft.title(), Reading.Verdict.YES, "", draft.text("note"), "common", "1", Finding.PASSED));
		}
	}, saved::add, () -> {});

	private void work() {
		while (!background.isEmpty()) background.poll().run();
	}

	private static Wish yes(String item, String note) {
		return new Wish(item, "是", "", note);
	}

	@Test
	void answersAreStoredOneAfterAnother() {
		saver.save(yes("A", ""));
		saver.save(yes("B", ""));
		assertThat(saver.state()).isEqualTo(State.SAVING);
		work();
		assertThat(sent).extracting(Draft::title).containsExactly("A", "B");
		assertThat(saver.state()).isEqualTo(State.SAVED);
		assertThat(saved).hasSize(2);
	}

	@Test
	void answersAreOnDiskWhileAnEarlierOneIsStillOnItsWay() {
		saver.save(yes("A", ""));
		saver.save(yes("B", ""));
		background.poll().run(); // A is on disk
		background.poll().run(); // B is on disk
		assertThat(onDisk).containsExactly("A", "B");
		assertThat(sent).isEmpty();
		assertThat(saver.state()).isEqualTo(State.SAVING);
	}

	@Test
	void aLaterAnswerReplacesOneThatIsNotOnDiskYet() {
		saver.save(yes("A", ""));
		saver.save(yes("B", "first"));
		saver.save(yes("B", "second"));
		work();
		assertThat(sent).extracting(draft -> draft.text("note")).containsExactly("", "second");
	}

	@Test
	void anAnswerThatFollowsAKeptOneWasGivenInSightOfIt() {
		against = Optional.of(Problem.of(Outbox.KEPT, "已存", "kept"));
		saver.save(yes("A", "first"));
		work();
		assertThat(saver.state()).isEqualTo(State.KEPT);
		against = Optional.empty();
		saver.save(yes("A", "second"));
		work();
		assertThat(sent).extracting(draft -> draft.text("before")).containsExactly("first");
		assertThat(saver.state()).isEqualTo(State.SAVED);
	}

	@Test
	void whatIsGivenUpIsNotTriedAgain() {
		against = Optional.of(TAKEN);
		saver.save(yes("A", ""));
		work();
		saver.giveUp();
		assertThat(saver.state()).isEqualTo(State.SAVED);
		against = Optional.empty();
		saver.again();
		work();
		assertThat(sent).isEmpty();
	}

	@Test
	void whatFailedIsKeptAndTriedAgain() {
		against = Optional.of(TAKEN);
		saver.save(yes("A", ""));
		work();
		assertThat(saver.state()).isEqualTo(State.FAILED);
		assertThat(saver.problem("A")).contains(TAKEN);
		assertThat(saver.unsaved("A")).isPresent();
		against = Optional.empty();
		saver.again();
		work();
		assertThat(saver.state()).isEqualTo(State.SAVED);
		assertThat(sent).hasSize(1);
	}
}
