package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Situation;

class ThreeValuedTest {

	/** T true, F false, U unknown. */
	@ParameterizedTest
	@CsvSource({ "T,T,T,T", "T,F,F,T", "T,U,U,T", "F,T,F,T", "F,F,F,F", "F,U,F,U", "U,T,U,T", "U,F,F,U", "U,U,U,U" })
	void andOrFollowKleene(char a, char b, char and, char or) {
		Map<String, Boolean> given = new HashMap<>();
		known(a).ifPresent(value -> given.put("a", value));
		known(b).ifPresent(value -> given.put("b", value));
		assertThat(letter(RuleSample.value("boolean", "a && b", given, "a:boolean", "b:boolean"))).isEqualTo(and);
		assertThat(letter(RuleSample.value("boolean", "a || b", given, "a:boolean", "b:boolean"))).isEqualTo(or);
	}

	@Test
	void anUndecidedCaseStopsTheTable() {
		RuleSample sample = RuleSample.rule().input("deaths", "integer").input("injured", "integer").output("grade", "text")
				.when("deaths >= 30 || injured >= 100", "{grade: worst}").when("injured >= 0", "{grade: other}");
		Outcome outcome = sample.given(Map.of("injured", 5));
		assertThat(outcome).isInstanceOf(Outcome.Undecided.class);
		assertThat(outcome.caseIndex()).isZero();
		assertThat(outcome.missing()).containsExactly("deaths");
		assertThat(sample.given(Map.of("injured", 100)).values()).containsEntry("grade", "worst");
	}

	@Test
	void aMissingFactThatDoesNotMatterIsNotAskedFor() {
		RuleSample sample = RuleSample.rule().input("kind", "text").input("area", "number").input("rooms", "integer").output("key", "boolean")
				.when("kind == 'shop' && area >= 1000", "{key: true}").when("kind == 'hotel' && rooms >= 50", "{key: true}").otherwise("{key: false}");
		assertThat(sample.given(Map.of("kind", "shop", "area", 999)).values()).containsEntry("key", false);
		assertThat(sample.given(Map.of("kind", "hotel")).missing()).containsExactly("rooms");
		assertThat(sample.given(Map.of()).missing()).containsExactly("kind", "area");
	}

	@Test
	void anUnknownValueLeavesTheRuleUndecidedButKeepsTheOthers() {
		RuleSample sample = RuleSample.rule().input("last", "date").output("months", "number").output("due", "date").otherwise("{months: 3, due: '=add_months(last, 3)'}");
		Outcome outcome = sample.given(Map.of());
		assertThat(outcome).isInstanceOf(Outcome.Undecided.class);
		assertThat(outcome.missing()).containsExactly("last");
		assertThat(outcome.values()).isEqualTo(Map.of("months", 3.0));
	}

	@Test
	void presenceIsAlwaysKnown() {
		RuleSample sample = RuleSample.rule().input("filed_on", "date").output("status", "text").when("!has(given.filed_on)", "{status: missing}").otherwise("{status: filed}");
		assertThat(sample.given(Map.of()).values()).containsEntry("status", "missing");
		assertThat(sample.given(Map.of("filed_on", java.time.LocalDate.of(2026, 1, 1))).values()).containsEntry("status", "filed");
	}

	@Test
	void comparisonsFunctionsAndChoicesOfTheUnknownAreUnknown() {
		for (String expression : List.of("x > 1.0", "x == 1", "x in [1, 2]", "x + 1 > 0", "!(x > 1)", "(x > 1 ? 1 : 2) > 0", "min(x, 1) > 0", "round(x) > 0", "x / 2 > 1", "-x > 1"))
			assertThat(letter(RuleSample.value("boolean", expression, Map.of(), "x:number"))).as(expression).isEqualTo('U');
	}

	/** Random conditions over numbers and flags, some of them unknown, against a plain reading of Kleene's logic. */
	@Test
	void randomConditionsAgreeWithAReferenceEvaluator() {
		Random random = new Random(20261121);
		for (int round = 0; round < 120; round++) {
			RuleSample sample = RuleSample.rule().input("a", "boolean").input("b", "boolean").input("x", "number").input("y", "integer").output("value", "boolean");
			Kleene condition = Kleene.random(random, 4);
			Table table = sample.otherwise("{value: \"=" + condition.text() + "\"}").table();
			for (int i = 0; i < 20; i++) {
				Map<String, Object> given = new HashMap<>();
				if (random.nextInt(3) > 0) given.put("a", random.nextBoolean());
				if (random.nextInt(3) > 0) given.put("b", random.nextBoolean());
				if (random.nextInt(3) > 0) given.put("x", (double) random.nextInt(4));
				if (random.nextInt(3) > 0) given.put("y", (double) random.nextInt(4));
				Optional<Boolean> expected = condition.in(given);
				Outcome outcome = table.evaluate(Situation.asked(Facts.of(given)));
				assertThat(letter(outcome)).as("%s with %s", condition.text(), given).isEqualTo(expected.map(value -> value ? 'T' : 'F').orElse('U'));
			}
		}
	}

	private static Optional<Boolean> known(char letter) {
		return letter == 'U' ? Optional.empty() : Optional.of(letter == 'T');
	}

	private static char letter(Outcome outcome) {
		if (outcome instanceof Outcome.Undecided) return 'U';
		return outcome.values().get("value") == Boolean.TRUE ? 'T' : 'F';
	}
}
