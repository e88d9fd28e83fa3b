package org.safetyworkbench.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;

class SituationTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private static Input input(String name, FactType type, Input.Source source, String key) {
		return new Input(name, type, "", List.of(), source, key, Text.of(name), new Position("rules.yaml", 1, 1));
	}

	@Test
	void aRecordAnswersByTheNamesOfItsFacts() {
		Situation record = Situation.of(Facts.of(Map.of("last_drill", DAY, "last", DAY.minusDays(1))), DAY, "yunnan");
		assertThat(record.find(input("last", FactType.DATE, Input.Source.FACT, "last_drill"))).isEqualTo(DAY);
		assertThat(record.find(input("as_of", FactType.DATE, Input.Source.CLOCK, "as_of"))).isEqualTo(DAY);
		assertThat(record.find(input("year_no", FactType.INTEGER, Input.Source.CLOCK, "year"))).isEqualTo(2026.0);
		assertThat(record.find(input("month_no", FactType.INTEGER, Input.Source.CLOCK, "month_no"))).isEqualTo(11.0);
		assertThat(record.find(input("jurisdiction", FactType.ENUM, Input.Source.JURISDICTION, "jurisdiction"))).isEqualTo("yunnan");
	}

	@Test
	void whoTriesARuleAnswersByTheNamesOfItsInputs() {
		Situation tried = Situation.asked(Facts.of(Map.of("last", DAY)));
		assertThat(tried.find(input("last", FactType.DATE, Input.Source.FACT, "last_drill"))).isEqualTo(DAY);
		assertThat(tried.find(input("as_of", FactType.DATE, Input.Source.CLOCK, "as_of"))).isNull();
		assertThat(Situation.asked(Facts.NONE, DAY, "x").find(input("as_of", FactType.DATE, Input.Source.CLOCK, "as_of"))).isEqualTo(DAY);
	}

	@Test
	void factsHoldValuesOfSixKindsOnly() {
		assertThat(Facts.of(Map.of("n", 3)).number("n")).contains(3.0);
		assertThat(Facts.of(Map.of("n", 3)).with("m", true).without("n").names()).containsExactly("m");
		assertThat(Facts.of(Map.of("a", "x")).plus(Facts.of(Map.of("a", "y"))).text("a")).contains("y");
		assertThatThrownBy(() -> Facts.builder().put("x", null)).hasMessageContaining("no value for fact x");
		assertThatThrownBy(() -> Facts.builder().put("x", Arrays.asList(1))).isInstanceOf(ClassCastException.class);
	}

	@Test
	void validityMeetsWhereBothHold() {
		Validity year = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
		assertThat(year.includes(DAY)).isTrue();
		assertThat(year.and(Validity.ALWAYS)).contains(year);
		assertThat(year.and(new Validity(LocalDate.of(2027, 1, 1), LocalDate.MAX))).isEmpty();
	}

	@Test
	void keysOfRulesReadBack() {
		assertThat(RuleKey.parse("SR-01@yunnan")).hasToString("SR-01@yunnan").isEqualTo(new RuleKey("SR-01", "yunnan"));
		assertThat(RuleKey.parse("CM-R01")).hasToString("CM-R01");
	}
}
