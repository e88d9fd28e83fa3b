package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;

class HazardChangesTest extends LoopFixture {

	private UUID id;

	@BeforeEach
	void oneHazard() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"));
		id = only().id();
	}

	@Test
	void aDraftIsConfirmedOnce() {
		assertThat(done(OFFICIAL, id, Action.CONFIRM).state()).isEqualTo(HazardState.CONFIRMED);
		assertThat(refused(OFFICIAL, id, Action.CONFIRM)).containsExactly("gate.state");
		assertThat(only().state()).isEqualTo(HazardState.CONFIRMED);
	}

	@Test
	void changesNeedAReason() {
		assertThat(refused(OFFICIAL, id, Action.JUDGE, "severity", "major")).containsExactly("gate.reason");
		assertThat(only().severity()).isEqualTo(Severity.GENERAL);
	}

	@Test
	void whoWhatAndWhyAreInTheChangeLog() {
		done(OFFICIAL, id, Action.JUDGE, "because", "人数多", "severity", "major");
		done(OFFICIAL, id, Action.SET_DEADLINE, "because", "须停业改造", "deadline", "+3");
		assertThat(new ChangeLog(store).timeline("hazard", id, Cursor.START, 2).rows()).extracting(entry -> entry.author().name() + entry.author().reason() + entry.change().detail())
				.containsExactly("甲须停业改造{\"dueOn\":[\"2026-12-21\",\"2026-11-24\"],\"on\":[null,\"2026-11-21\"]}", "甲人数多{\"severity\":[\"GENERAL\",\"MAJOR\"],\"on\":[null,\"2026-11-21\"]}");
		assertThat(only().severity()).isEqualTo(Severity.MAJOR);
		assertThat(ledger.counts(DAY).openMajor()).isEqualTo(1);
		assertThat(hazards.find(id).orElseThrow().version()).isEqualTo(3);
	}

	@Test
	void aDeadlineBeforeTheFindingIsRefused() {
		assertThat(refused(OFFICIAL, id, Action.SET_DEADLINE, "because", "x", "deadline", "2026-11-20")).containsExactly("gate.deadline-ahead");
	}

	@Test
	void theDailyPassFollowsTheEscalationLadder() {
		pass(0);
		assertThat(only().escalation()).isZero();
		pass(27);
		assertThat(only().escalation()).isEqualTo(1);
		pass(31);
		assertThat(only().escalation()).isEqualTo(2);
		pass(38);
		assertThat(only().escalation()).isEqualTo(3);
		pass(90);
		assertThat(only().escalation()).isEqualTo(4);
		assertThat(only().colour()).isEqualTo("red");
	}

	@Test
	void everyDayOfThePassIsWhatTheRulesSayThatDay() {
		for (int day = 0; day < 80; day++) {
			pass(day);
			Assessment live = Assessment.of(hazards.rulings(id, DAY.plusDays(day), OFFICE));
			assertThat(new Assessment(only().colour(), only().escalation(), live.stock(), only().transferDue().orElse(Days.NEVER))).as("day " + day).isEqualTo(live);
		}
	}

	@Test
	void thePassLooksOnlyAtWhatCanHaveChanged() {
		pass(0);
		assertThat(pass(1)).isZero();
		assertThat(pass(1)).isZero();
	}

	@Test
	void goingBackInTimeLooksAtAllOpenOnes() {
		pass(90);
		pass(0);
		assertThat(only().escalation()).isZero();
	}

	@Test
	void handingOverIsDueInThreeWorkingDays() {
		assertThat(only().authority()).isEqualTo("EM");
		pass(0);
		assertThat(only().transferDue()).contains(DAY.plusDays(4));
		assertThat(ledger.toHandOver(5)).containsExactly(only());
		assertThat(hazards.rulings(id, DAY, OFFICE)).anyMatch(ruling -> ruling.conclusion(Effect.TRANSFER).isPresent());
	}

	private long pass(int day) {
		return hazards.reassess(INSPECTOR, DAY.plusDays(day), OFFICE, Progress.NONE);
	}
}
