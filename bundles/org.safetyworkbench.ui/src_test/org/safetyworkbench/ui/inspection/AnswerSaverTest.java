package org.safetyworkbench.ui.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Finding;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.inspection.AnswerSaver.State;
import org.safetyworkbench.ui.inspection.AnswerSaver.Wish;

class AnswerSaverTest {

	private static final Problem TAKEN = Problem.of("store.busy", "数据库忙", "the database is busy");

	private final Deque<Runnable> background = new ArrayDeque<>();
	private final List<Wish> stored = new ArrayList<>();
	private final List<Answer> saved = new ArrayList<>();
	private boolean broken;
	private final AnswerSaver saver = new AnswerSaver((work, then) -> background.add(() -> {
		try {
			then.accept(work.call());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}), this::store, saved::add, () -> {});

	private Result<Answer> store(Wish wish) {
		if (broken) throw new StoreException(TAKEN, null);
		stored.add(wish);
		return Result.of(new Answer(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 11, 22), "甲", wish.item(), Reading.Verdict.YES, "", wish.note(), "common", "1", Finding.PASSED));
	}

	private static Wish yes(String item, String note) {
		return new Wish(item, "是", "", note);
	}

	@Test
	void answersAreStoredOneAfterAnother() {
		saver.save(yes("A", ""));
		saver.save(yes("B", ""));
		assertThat(background).hasSize(1);
		assertThat(saver.state()).isEqualTo(State.SAVING);
		background.poll().run();
		background.poll().run();
		assertThat(stored).extracting(Wish::item).containsExactly("A", "B");
		assertThat(saver.state()).isEqualTo(State.SAVED);
		assertThat(saved).hasSize(2);
	}

	@Test
	void aLaterAnswerReplacesOneThatStillWaits() {
		saver.save(yes("A", ""));
		saver.save(yes("B", "first"));
		saver.save(yes("B", "second"));
		while (!background.isEmpty()) background.poll().run();
		assertThat(stored).extracting(Wish::note).containsExactly("", "second");
	}

	@Test
	void whatFailedIsKeptAndTriedAgain() {
		broken = true;
		saver.save(yes("A", ""));
		background.poll().run();
		assertThat(saver.state()).isEqualTo(State.FAILED);
		assertThat(saver.problem("A")).contains(TAKEN);
		assertThat(saver.unsaved("A")).isPresent();
		broken = false;
		saver.again();
		background.poll().run();
		assertThat(saver.state()).isEqualTo(State.SAVED);
		assertThat(stored).hasSize(1);
	}
}
