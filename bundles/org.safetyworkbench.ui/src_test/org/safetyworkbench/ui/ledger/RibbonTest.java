package org.safetyworkbench.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Move;

class RibbonTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static Move move(int seq, HazardState from, Action action, HazardState to) {
		return new Move(seq, from, action, to, DAY.plusDays(seq), "", "张三", "");
	}

	private static List<HazardState> states(HazardState now, Move... moves) {
		return Ribbon.stations(now, List.of(moves)).stream().map(Ribbon.Station::state).toList();
	}

	@Test
	void aDraftHasTheWholeWayBeforeIt() {
		assertThat(states(HazardState.DRAFT)).containsExactly(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.ORDERED, HazardState.RECTIFYING, HazardState.SUBMITTED,
				HazardState.RECHECKED, HazardState.CLOSED);
	}

	@Test
	void aTransferTakesThePlaceOfTheOrder() {
		assertThat(states(HazardState.TRANSFERRED, move(1, HazardState.DRAFT, Action.CONFIRM, HazardState.CONFIRMED), move(2, HazardState.CONFIRMED, Action.TRANSFER, HazardState.TRANSFERRED)))
				.containsExactly(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.TRANSFERRED, HazardState.SUBMITTED, HazardState.RECHECKED, HazardState.CLOSED);
	}

	@Test
	void whatWasSentBackIsPassedAgain() {
		List<Ribbon.Station> way = Ribbon.stations(HazardState.RECTIFYING, List.of(move(1, HazardState.DRAFT, Action.CONFIRM, HazardState.CONFIRMED),
				move(2, HazardState.CONFIRMED, Action.ORDER, HazardState.ORDERED), move(3, HazardState.ORDERED, Action.BEGIN, HazardState.RECTIFYING),
				move(4, HazardState.RECTIFYING, Action.SUBMIT, HazardState.SUBMITTED), move(5, HazardState.SUBMITTED, Action.SEND_BACK, HazardState.RECTIFYING)));
		assertThat(way).filteredOn(Ribbon.Station::present).singleElement().satisfies(one -> assertThat(one.on()).contains(DAY.plusDays(5)));
		assertThat(way).filteredOn(one -> one.state() == HazardState.SUBMITTED).singleElement().satisfies(one -> assertThat(one.passed()).isFalse());
	}

	@Test
	void aWithdrawnOneHasNoWayOn() {
		assertThat(states(HazardState.WITHDRAWN, move(1, HazardState.DRAFT, Action.WITHDRAW, HazardState.WITHDRAWN))).containsExactly(HazardState.DRAFT, HazardState.WITHDRAWN);
	}
}
