package org.safetyworkbench.store.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.Verdict;

class ChangeLogTest {

	private static final Author AUTHOR = Author.of("test").because("why");
	private static final UUID SUBJECT = Ids.next();

	@TempDir
	static Path folder;
	private static OpenStore store;
	private static ChangeLog log;

	@BeforeAll
	static void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of());
		log = new ChangeLog(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void tenEntries() {
		sql("delete from change_log");
		sql("delete from change_head");
		for (int i = 1; i <= 10; i++) {
			int number = i;
			store.write(AUTHOR, session -> {
				session.log(new Change("thing", number % 2 == 0 ? SUBJECT : Ids.next(), "step" + number, "{}"));
				return null;
			});
		}
	}

	private static void sql(String statement) {
		store.write(AUTHOR, session -> Rows.update(session, statement));
	}

	@Test
	void anUntouchedLogIsIntact() {
		assertThat(log.verify(Progress.NONE)).isEqualTo(new Verdict(10, java.util.Optional.empty()));
		assertThat(log.head().seq()).isEqualTo(10);
	}

	@Test
	void aTimelineShowsTheNewestFirstPageByPage() {
		Page<Entry> first = log.timeline("thing", SUBJECT, Cursor.START, 3);
		Page<Entry> second = log.timeline("thing", SUBJECT, first.next().orElseThrow(), 3);

		assertThat(first.rows()).extracting(entry -> entry.change().action()).containsExactly("step10", "step8", "step6");
		assertThat(second.rows()).extracting(entry -> entry.change().action()).containsExactly("step4", "step2");
		assertThat(second.next()).isEmpty();
		assertThat(first.rows().getFirst().author()).isEqualTo(AUTHOR);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"update change_log set detail = '{\"a\":1}' where seq = 4 | 4",
			"update change_log set author = 'other' where seq = 5 | 5",
			"update change_log set made_at = made_at + 1 where seq = 1 | 1",
			"delete from change_log where seq = 6 | 6",
			"delete from change_log where seq > 8 | 9",
			"update change_log set seq = 99 where seq = 3 | 3",
			"update change_head set hash = 'x' | 10",
			"insert into change_log select chain, 11, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash from change_log where seq = 10 | 11"})
	void everyMeddlingIsFoundAtItsPlace(String meddling, long place) {
		sql(meddling);

		Verdict verdict = log.verify(Progress.NONE);

		assertThat(verdict.isIntact()).isFalse();
		assertThat(verdict.entries()).isEqualTo(place - 1);
		assertThat(verdict.fault().orElseThrow().what().zh()).contains("第" + place + "条");
	}

	@Test
	void reorderedEntriesAreFound() {
		sql("update change_log set seq = 103 where seq = 3");
		sql("update change_log set seq = 3 where seq = 4");
		sql("update change_log set seq = 4 where seq = 103");

		assertThat(log.verify(Progress.NONE).entries()).isEqualTo(2);
	}

	@Test
	void aCutEndShowsAgainstAHeadKeptOutside() {
		Head kept = log.head();
		sql("delete from change_log where seq > 7");
		sql("update change_head set seq = 7, hash = (select hash from change_log where seq = 7)");

		assertThat(log.verify(Progress.NONE).isIntact()).as("the workspace alone cannot know").isTrue();
		assertThat(log.verify(kept, Progress.NONE).fault().orElseThrow().what().zh()).contains("第8条");
	}

	@Test
	void groupsOfEntriesFollowEachOther() {
		store.write(AUTHOR, session -> {
			for (int i = 0; i < 2345; i++) session.log(new Change("thing", SUBJECT, "many", "{}"));
			return null;
		});
		assertThat(log.verify(Progress.NONE)).isEqualTo(new Verdict(2355, java.util.Optional.empty()));
	}
}
