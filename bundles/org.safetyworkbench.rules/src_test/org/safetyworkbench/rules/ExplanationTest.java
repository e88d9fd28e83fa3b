package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Explanation.Truth;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.spi.Situation;

class ExplanationTest {

	private final RuleSample sample = RuleSample.rule().input("days", "number").input("severe", "boolean").param("limit", 30).output("level", "number").output("left", "number")
			.when("severe && days > params.limit", "{level: 4}").when("days > params.limit / 2", "{level: 2, left: '=params.limit - days'}").otherwise("{level: 0}");

	@Test
	void everyCaseTriedIsTold() {
		Explanation why = sample.table().explain(Situation.asked(Facts.of(Map.of("days", 20, "severe", true))));
		assertThat(why.values()).isEqualTo(Map.of("level", 2.0, "left", 10.0));
		assertThat(why.steps()).extracting(Explanation.Step::truth).containsExactly(Truth.FALSE, Truth.TRUE);
		assertThat(why.steps().getFirst().condition()).isEqualTo("severe && days > params.limit");
		assertThat(why.steps().getFirst().facts()).extracting(used -> used.input().name() + "=" + used.value()).containsExactly("severe=true", "days=20.0");
		assertThat(why.params()).extracting(c -> c.parameter().name() + "=" + c.value() + c.changed()).containsExactly("limit=30.0false");
	}

	@Test
	void otherwiseIsAStepToo() {
		Explanation why = sample.table().explain(Situation.asked(Facts.of(Map.of("days", 1, "severe", false))));
		assertThat(why.outcome().caseIndex()).isEqualTo(2);
		assertThat(why.steps()).extracting(Explanation.Step::truth).containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE);
	}

	@Test
	void theUnknownIsNamed() {
		Explanation why = sample.table().explain(Situation.asked(Facts.of(Map.of("severe", true))));
		assertThat(why.outcome()).isInstanceOf(Outcome.Undecided.class);
		assertThat(why.steps()).extracting(Explanation.Step::truth).containsExactly(Truth.UNKNOWN);
		assertThat(why.facts()).filteredOn(used -> !used.isKnown()).extracting(used -> used.input().name()).containsExactly("days");
	}

	@Test
	void anAdministratorsNumberTakesThePlaceOfThePackagedOne() {
		Table table = sample.check(Map.of(new RuleKey("SA-R01", ""), Map.of("limit", 10.0))).packs().getFirst().tables().getFirst();
		Explanation why = table.explain(Situation.asked(Facts.of(Map.of("days", 20, "severe", true))));
		assertThat(why.values()).containsEntry("level", 4.0);
		assertThat(why.params()).extracting(Explanation.Constant::changed).containsExactly(true);
	}
}
