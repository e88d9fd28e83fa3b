package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Enterprises are reminded before a deadline and after it, each time once. */
class RemindersTest extends LoopFixture {

	private List<UUID> toRemind(LocalDate asOf) {
		return ledger.toRemind(asOf, 3, 1, 10).stream().map(HazardRow::id).toList();
	}

	@Test
	void onceBeforeTheDeadlineAndOnceAfterIt() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(toRemind(DAY.plusDays(10))).as("not ordered yet: the office has to act").isEmpty();
		done(OFFICIAL, id, Action.ORDER, "deadline", "+10");
		assertThat(toRemind(DAY.plusDays(6))).as("four days are left").isEmpty();
		assertThat(toRemind(DAY.plusDays(7))).containsExactly(id);

		today = DAY.plusDays(7);
		done(OFFICIAL, id, Action.PRESS, "tool", "remind", "recipient", "企业负责人");
		assertThat(toRemind(DAY.plusDays(8))).isEmpty();
		assertThat(toRemind(DAY.plusDays(10))).as("the day itself").isEmpty();
		assertThat(toRemind(DAY.plusDays(11))).as("a day late").containsExactly(id);

		today = DAY.plusDays(11);
		done(OFFICIAL, id, Action.PRESS, "tool", "remind", "recipient", "企业负责人");
		assertThat(toRemind(DAY.plusDays(12))).isEmpty();
		done(OFFICIAL, id, Action.BEGIN);
		assertThat(toRemind(DAY.plusDays(30))).as("pressed since the deadline").isEmpty();
	}
}
