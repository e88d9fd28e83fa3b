package org.safetyworkbench.exchange.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

	@ParameterizedTest
	@ValueSource(strings = {"2026-11-21", "2026/11/21", "2026.11.21", "20261121", "2026年11月21日", "２０２６年１１月２１日", " 2026 年 11 月 21 日 ",
			"2026-11-21 10:30", "2026-11-21T10:30:05", "2026/11/21 9:05", "2026年11月21号"})
	void daysInTheFormsPeopleType(String text) {
		assertThat(Dates.day(text).value()).isEqualTo(LocalDate.of(2026, 11, 21));
	}

	@ParameterizedTest
	@CsvSource({"11/21/2026,value.ambiguous-date", "21-11-26,value.ambiguous-date", "2026-02-30,value.impossible-date", "2026年13月1日,value.impossible-date",
			"0026-01-01,value.impossible-date", "45982,value.date", "昨天,value.date", "2026-11/21,value.date", "2026年11月,value.date"})
	void daysThatAreNotCertainAreRefused(String text, String code) {
		assertThat(Dates.day(text).problems()).singleElement().matches(problem -> problem.code().equals(code), code)
				.matches(problem -> !problem.remedy().zh().isEmpty() && !problem.remedy().en().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = {"2026年11月", "2026-11", "2026/11", "2026年11月1日"})
	void aMonthIsItsFirstDayWhereMonthsAreEnough(String text) {
		assertThat(Dates.dayOrMonth(text).value()).isEqualTo(LocalDate.of(2026, 11, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"120|kg||120", "１２０|kg||120", "1,200|kg||1200", "1，200.5|kg||1200.5", "120kg|kg||120", "120 公斤|kg||120", "0.12t|kg||120",
			"0.12|kg|吨|120", "120千克|kg||120", "3万|person||30000", "5千|person||5000", "-1|||-1", "+5|||5", "25人|person||25", "25|person|人|25", "1.5E3|||1500", "30m³|m3||30",
			"30000升|m3||30", "85%|%||85", ".5|m||0.5", "3层|||3"})
	void numbersWithUnits(String text, String unit, String columnUnit, double value) {
		assertThat(Numbers.of(text, or(unit), or(columnUnit)).value()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"约100|kg", "100左右|kg", ">100|kg", "1,5|kg", "12,34,567|kg", "100-120|kg", "5人|kg", "一百|kg", "1.2.3|kg", "100升|kg", "abc|", "2026-11-21|"})
	void whatIsNoCertainNumberIsRefused(String text, String unit) {
		assertThat(Numbers.of(text, or(unit), "").isOk()).as(text).isFalse();
	}

	@Test
	void endlesslyManyDigitsAreNoNumber() {
		assertThat(Numbers.of("1".repeat(400), "", "").problems()).extracting("code").containsExactly("value.number");
	}

	@Test
	void aPartIsNoWholeNumber() {
		assertThat(Numbers.whole("12.0", "person", "").value()).isEqualTo(12);
		assertThat(Numbers.whole("12.5", "person", "").problems()).extracting("code").containsExactly("value.integer");
	}

	@Test
	void yesAndNoAreWrittenInManyWays() {
		for (String yes : new String[] {"是", "有", "√", "Y", "ｙｅｓ", "TRUE", "✔", "1"}) assertThat(Typed.flag(yes)).as(yes).contains(true);
		for (String no : new String[] {"否", "无", "×", "N", "no", "False", "✘", "0"}) assertThat(Typed.flag(no)).as(no).contains(false);
		assertThat(Typed.flag("部分")).isEmpty();
	}

	@Test
	void unknownIsSaidInManyWays() {
		for (String unknown : new String[] {"", " ", "N/A", "n/a", "－", "—", "/", "不详", "NULL", "\u3000"}) assertThat(Typed.isUnknown(unknown)).as(unknown).isTrue();
		for (String known : new String[] {"无", "0", "否", "#N/A", "-1"}) assertThat(Typed.isUnknown(known)).as(known).isFalse();
	}

	private static String or(String text) {
		return text == null ? "" : text;
	}
}
