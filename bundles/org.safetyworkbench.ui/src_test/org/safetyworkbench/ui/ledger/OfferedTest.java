package org.safetyworkbench.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

class OfferedTest {

	private static Offer allowed(Action action) {
		return new Offer(action, true, List.of(), List.of(), false);
	}

	private static Offer refused(Action action, String code) {
		return new Offer(action, false, List.of(Problem.of(code, "缺" + code, "no " + code)), List.of(), false);
	}

	private static List<Action> actions(List<Offer> offers) {
		return offers.stream().map(Offer::action).toList();
	}

	private final Offered offered = Offered.of(List.of(refused(Action.CONFIRM, "gate.state"), refused(Action.BEGIN, "gate.five-fixed"), allowed(Action.WITHDRAW), allowed(Action.FIX_FIVE),
			allowed(Action.PRESS), refused(Action.LIST, "gate.role")));

	@Test
	void nextStepsAreButtonsAndWhatRemovesTheirObstacleStandsBeside() {
		assertThat(actions(offered.main())).containsExactly(Action.BEGIN, Action.FIX_FIVE);
		assertThat(actions(offered.more())).containsExactly(Action.CONFIRM, Action.WITHDRAW, Action.PRESS, Action.LIST);
	}

	@Test
	void buttonsKeepTheirPlacesWhenAnObstacleGoes() {
		List<Offer> before = List.of(refused(Action.PASS, "gate.photo-after"), allowed(Action.SEND_BACK)), after = List.of(allowed(Action.PASS), allowed(Action.SEND_BACK));
		assertThat(actions(Offered.of(before).main())).isEqualTo(actions(Offered.of(after).main())).containsExactly(Action.PASS, Action.SEND_BACK);
	}

	@Test
	void everyRefusalIsExplained() {
		List<Line> lines = offered.refusals(Texts.in(Locale.CHINA));
		assertThat(lines).extracting(Line::text).contains("开始整改", "缺gate.five-fixed", "挂牌督办", "缺gate.role", "其他状态下才能办理", "确认：缺gate.state");
	}
}
