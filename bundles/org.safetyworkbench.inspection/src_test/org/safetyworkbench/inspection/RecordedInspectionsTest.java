package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.inspection.Inspections.Outcome;
import org.safetyworkbench.inspection.Inspections.Recorded;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class RecordedInspectionsTest {

	private static final Author AUTHOR = Author.of("test");
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Item DOOR = ReadingTest.item("门是否开着?", new org.safetyworkbench.spi.Answer.YesNo(true));
	private static final Item GAS = ReadingTest.item("多少?", new org.safetyworkbench.spi.Answer.Number("kg", 0, 100));

	@TempDir
	Path folder;
	private OpenStore store;
	private final Inspections inspections = new RecordedInspections(new PackLibrary(List.of()));
	private final UUID enterprise = Ids.next();

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new InspectionSchema()));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Answer answer(Item item, LocalDate on, String result, String note) {
		return inspections.answer(item, enterprise, on, "甲、乙", result, "", note).value();
	}

	private List<Outcome> record(Answer... answers) {
		return store.write(AUTHOR, session -> inspections.record(session, List.of(answers))).stream().map(Recorded::outcome).toList();
	}

	private List<Answer> all() {
		return store.read(session -> inspections.of(session, enterprise));
	}

	@Test
	void answersComeBackAsTheyWereWritten() {
		Answer door = answer(DOOR, DAY, "否", "门坏了");
		record(door);
		assertThat(all()).containsExactly(door);
	}

	@Test
	void writingTheSameAgainChangesNothing() {
		assertThat(record(answer(DOOR, DAY, "否", ""))).containsExactly(Outcome.ADDED);
		UUID first = all().getFirst().id();
		assertThat(record(answer(DOOR, DAY, "否", ""))).containsExactly(Outcome.UNCHANGED);
		assertThat(all()).extracting(Answer::id).containsExactly(first);
	}

	@Test
	void anotherResultCorrectsTheSameAnswerAndTheLogKeepsBoth() {
		record(answer(DOOR, DAY, "否", ""));
		assertThat(record(answer(DOOR, DAY, "是", "看错"))).containsExactly(Outcome.UPDATED);
		assertThat(all()).hasSize(1).allMatch(answer -> !answer.failed());
		UUID inspection = store.read(session -> Rows.one(session, "select id from inspection", row -> row.id(1))).orElseThrow();
		assertThat(new ChangeLog(store).timeline("inspection", inspection, Cursor.START, 10).rows()).extracting(entry -> entry.change().detail())
				.containsExactly("{\"X-001\":[\"否\",\"是（看错）\"]}", "{\"X-001\":[null,\"否\"]}");
	}

	@Test
	void theSameItemTwiceInOneGroupIsCorrectedByTheLater() {
		assertThat(record(answer(DOOR, DAY, "否", ""), answer(DOOR, DAY, "是", ""), answer(DOOR, DAY.plusDays(1), "否", ""))).containsExactly(Outcome.ADDED, Outcome.UPDATED, Outcome.ADDED);
		assertThat(all()).extracting(Answer::on, Answer::failed).containsExactly(org.assertj.core.groups.Tuple.tuple(DAY.plusDays(1), true), org.assertj.core.groups.Tuple.tuple(DAY, false));
	}

	@Test
	void anyKindOfReadingIsKept() {
		record(answer(GAS, DAY, "99.5", ""));
		assertThat(all()).extracting(Answer::reading).containsExactly(new Reading.Measured(99.5));
	}

	@Test
	void theLastVisitIsTheLatestDay() {
		record(answer(DOOR, DAY, "是", ""), answer(DOOR, DAY.minusDays(30), "是", ""));
		assertThat(store.<java.util.Map<UUID, LocalDate>>read(session -> inspections.lastVisits(session, List.of(enterprise, Ids.next())))).containsExactly(java.util.Map.entry(enterprise, DAY));
	}

	@Test
	void thousandsAreWrittenInOneCall() {
		List<Answer> answers = new ArrayList<>();
		for (int i = 0; i < 3000; i++) answers.add(inspections.answer(DOOR, Ids.next(), DAY, "甲", i % 2 == 0 ? "是" : "否", "", "").value());
		store.write(AUTHOR, session -> inspections.record(session, answers));
		assertThat(store.<Long>read(session -> Rows.one(session, "select count(*) from answer where failed = 1", row -> row.whole(1)).orElseThrow())).isEqualTo(1500);
	}

	@Test
	void tooLongTextsAreRefused() {
		assertThat(inspections.answer(DOOR, enterprise, DAY, "甲", "是", "", "x".repeat(2001)).isOk()).isFalse();
	}
}
