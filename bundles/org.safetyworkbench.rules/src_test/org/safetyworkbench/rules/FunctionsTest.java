package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Situation;

class FunctionsTest {

	private static Object number(String expression) {
		return RuleSample.value("number", expression, Map.of()).values().get("value");
	}

	private static Object date(String expression) {
		return RuleSample.value("date", expression, Map.of()).values().get("value");
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31,1,2026-02-28", "2024-01-31,1,2024-02-29", "2026-08-31,3,2026-11-30", "2026-03-31,-1,2026-02-28", "2024-02-29,12,2025-02-28", "2026-11-21,0,2026-11-21" })
	void monthsClipToTheEndOfTheMonth(String from, int months, LocalDate expected) {
		assertThat(date("add_months(date('" + from + "'), " + months + ")")).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20,1,2026-11-23", "2026-11-21,1,2026-11-23", "2026-11-22,3,2026-11-25", "2026-11-16,5,2026-11-23", "2026-11-23,-1,2026-11-20", "2026-11-21,0,2026-11-21" })
	void workdaysAreCountedFromTheDayAfter(String from, int days, LocalDate expected) {
		assertThat(date("add_workdays(date('" + from + "'), " + days + ")")).isEqualTo(expected);
	}

	@Test
	void workdaysFollowTheCalendarGiven() {
		WorkingCalendar calendar = new WorkingCalendar(java.util.Set.of(LocalDate.of(2026, 11, 23)), java.util.Set.of(LocalDate.of(2026, 11, 21)));
		String yaml = RuleSample.rule().input("d", "date").output("value", "date").otherwise("{value: '=add_workdays(d, 2)'}").yaml().replace("cases:\n", "cases: []\n");
		Table table = PackCheck.of(List.of(SamplePack.of(yaml)), calendar, Map.of()).packs().getFirst().tables().getFirst();
		Outcome outcome = table.evaluate(Situation.asked(Facts.of(Map.of("d", LocalDate.of(2026, 11, 20)))));
		assertThat(outcome.values()).containsEntry("value", LocalDate.of(2026, 11, 24));
	}

	@Test
	void distancesInDaysAndMinutes() {
		assertThat(number("days_between(date('2026-11-21'), date('2026-12-01'))")).isEqualTo(10.0);
		assertThat(number("days_between(date('2026-12-01'), date('2026-11-21'))")).isEqualTo(-10.0);
		assertThat(number("minutes_between(date('2026-05-01T10:00'), date('2026-05-01T11:01'))")).isEqualTo(61.0);
		assertThat(number("year(date('2026-11-21')) * 100 + month(date('2026-11-21'))")).isEqualTo(202611.0);
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "1000,45", "1000.01,45.0002", "10000,247.5", "100000,742.5", "200000,942.5" })
	void tiersAddUpProgressively(double revenue, double expected) {
		assertThat(number("tiers(" + revenue + ", [[1000,4.5],[10000,2.25],[100000,0.55],[null,0.2]])")).isEqualTo(expected);
	}

	@Test
	void roundingIsHalfToEven() {
		assertThat(List.of(number("round(0.5)"), number("round(1.5)"), number("round(2.675, 2)"), number("round(-2.5)"))).isEqualTo(List.of(0.0, 2.0, 2.67, -2.0));
	}

	@Test
	void smallestAndLargest() {
		assertThat(number("min(3, 2) + max(3, 2) * 10 + min(5, 4, 6) * 100 + max([7.0, 8.0]) * 1000")).isEqualTo(8432.0);
		assertThat(date("min(date('2026-11-21'), date('2026-11-20'))")).isEqualTo(LocalDate.of(2026, 11, 20));
	}

	@Test
	void listsAreCountedSearchedAndCompared() {
		Map<String, List<String>> given = Map.of("lists", List.of("hazard", "inspection"));
		assertThat(RuleSample.value("list", "missing(lists, ['inspection', 'closure', 'hazard', 'roster'])", given, "lists:list").values()).containsEntry("value", List.of("closure", "roster"));
		assertThat(RuleSample.value("number", "count(missing(lists, ['hazard'])) + count(lists)", given, "lists:list").values()).containsEntry("value", 2.0);
		assertThat(RuleSample.value("boolean", "has_item(lists, 'hazard') && !has_item(lists, 'x')", given, "lists:list").values()).containsEntry("value", true);
	}

	@Test
	void timesKeepTheirMinutes() {
		Outcome outcome = RuleSample.value("datetime", "add_days(t, 1)", Map.of("t", LocalDateTime.of(2026, 5, 1, 10, 30)), "t:datetime");
		assertThat(outcome.values()).containsEntry("value", LocalDateTime.of(2026, 5, 2, 10, 30));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "1 / (x - x); division by zero", "tiers(x, [[10, 1], [5, 1]]); limits of tiers must rise", "min([]) ; empty list", "x * 1e308 * 1e308; no finite number" })
	void whatMakesNoSenseIsAProblemNotAnException(String expression, String message) {
		Outcome outcome = RuleSample.value("number", expression.strip(), Map.of("x", 7), "x:number");
		assertThat(outcome).isInstanceOf(Outcome.Faulty.class);
		assertThat(((Outcome.Faulty) outcome).problem().what().en()).contains(message);
	}

	@Test
	void fractionsOfDaysMakeNoSense() {
		assertThat(RuleSample.value("date", "add_days(date('2026-11-21'), 0.5)", Map.of())).isInstanceOf(Outcome.Faulty.class);
		assertThat(RuleSample.value("date", "add_months(date('2026-11-21'), 99999999)", Map.of())).isInstanceOf(Outcome.Faulty.class);
	}
}
