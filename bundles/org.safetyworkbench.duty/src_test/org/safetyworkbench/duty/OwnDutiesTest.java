package org.safetyworkbench.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** The plan's demands on the office itself are answered from what the office says. */
class OwnDutiesTest {

	private static final Author AUTHOR = Author.of("甲");
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Office FENGZE = new Office("某区商务局", Office.DEFAULT.authority(), "fengze");
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	Path folder;
	private OpenStore store;
	private OwnDuties own;

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema()));
		own = new OwnDuties(store, LIBRARY);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private OwnDuty duty(String rule) {
		return own.all(DAY, FENGZE).stream().filter(one -> one.rule().key().toString().equals(rule)).findFirst().orElseThrow();
	}

	@Test
	void whatWasNotSaidIsUndecided() {
		assertThat(duty("SR-08@fengze").status()).contains(DutyStatus.UNDECIDED);
		assertThat(duty("SR-08@fengze").missing()).extracting(Text::zh).containsExactly("领导小组最近一次督导日期");
		assertThat(duty("SR-08@fengze").isPressing()).isFalse();
	}

	@Test
	void aSupervisionLongAgoIsLate() {
		assertThat(own.say(AUTHOR, "unit_last_supervision", "2026年1月10日").isOk()).isTrue();
		assertThat(duty("SR-08@fengze")).satisfies(one -> {
			assertThat(one.status()).contains(DutyStatus.OVERDUE);
			assertThat(one.dueOn()).isEqualTo(Optional.of(LocalDate.of(2026, 7, 10)));
			assertThat(one.isPressing()).isTrue();
		});
		own.say(AUTHOR, "unit_last_supervision", "2026-10-01");
		assertThat(duty("SR-08@fengze").isPressing()).isFalse();
	}

	@Test
	void aMilestoneThatWasMissedPresses() {
		own.say(AUTHOR, "unit_stage_done", "1");
		assertThat(duty("SR-04@fengze").isPressing()).isTrue();
		assertThat(duty("SR-04@fengze").answers()).extracting(answer -> answer.said().zh()).contains("水平提升(2025-12-31)");
		own.say(AUTHOR, "unit_stage_done", "2");
		assertThat(duty("SR-04@fengze").isPressing()).isFalse();
	}

	@Test
	void onlyWhatTheRulesOfThisPlaceLookAtIsAskedFor() {
		assertThat(own.known(DAY, FENGZE)).extracting(known -> known.fact().name()).containsExactlyInAnyOrder("unit_stage_done", "unit_mechanism_level", "unit_last_supervision");
		assertThat(own.known(DAY, Office.DEFAULT)).isEmpty();
	}

	@Test
	void whatNobodyUnderstandsIsRefusedAndBlankTakesBack() {
		assertThat(own.say(AUTHOR, "unit_stage_done", "快了").problems()).extracting(problem -> problem.code()).containsExactly("value.number");
		assertThat(own.say(AUTHOR, "employees", "3").problems()).extracting(problem -> problem.code()).containsExactly("own.unknown");
		own.say(AUTHOR, "unit_stage_done", "2");
		own.say(AUTHOR, "unit_stage_done", " ");
		assertThat(duty("SR-04@fengze").status()).contains(DutyStatus.UNDECIDED);
		assertThat(store.<Long>read(session -> Rows.one(session, "select count(*) from change_log where subject_kind = 'own-fact'", row -> row.whole(1)).orElseThrow())).as("said and taken back").isEqualTo(2);
	}
}
