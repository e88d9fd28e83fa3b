package org.safetyworkbench.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/** What people type becomes a value of the fact's type, or is refused with a remedy. */
class FactTest {

	private static Fact fact(FactType type, FactValue... values) {
		return new Fact("lpg_total_kg", type, new Text("存瓶总重量(含备用)", "total LPG held"), "kg", List.of(values), List.of("存瓶量"), Subject.ENTERPRISE, Text.EMPTY, new Position("facts.yaml", 1, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lpg_total_kg", "LPG_TOTAL_KG", " 存瓶总重量(含备用) ", "Total LPG held", "存瓶量" })
	void isCalledByNameLabelAndSynonym(String word) {
		assertThat(fact(FactType.NUMBER).isCalled(word)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "120;120", "1,200;1200", " 1200.50 ;1200.5", "１２０;120", "-3;-3" })
	void numbers(String typed, double expected) {
		assertThat(fact(FactType.NUMBER).parse(typed).value()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "many", "1,2,3", "12kg", "", "1e3", "0x10" })
	void whatIsNoNumberIsRefused(String typed) {
		Problem problem = fact(FactType.NUMBER).parse(typed).problems().getFirst();
		assertThat(problem.code()).isEqualTo("value.number");
		assertThat(problem.in(Locale.CHINESE)).contains("存瓶总重量(含备用)").contains("只填写数字");
	}

	@Test
	void adviceForAWholeNumberShowsOne() {
		for (String typed : List.of("1e9", "1200.5")) assertThat(fact(FactType.INTEGER).parse(typed).problems().getFirst().remedy().en()).isEqualTo("write a whole number, such as 120");
	}

	@Test
	void wholeNumbers() {
		assertThat(fact(FactType.INTEGER).parse("30").value()).isEqualTo(30.0);
		assertThat(fact(FactType.INTEGER).parse("30.5").problems().getFirst().code()).isEqualTo("value.integer");
	}

	@ParameterizedTest
	@CsvSource({ "是,true", "有,true", "√,true", "YES,true", "1,true", "否,false", "无,false", "×,false", "no,false", "0,false" })
	void yesAndNo(String typed, boolean expected) {
		assertThat(fact(FactType.BOOLEAN).parse(typed).value()).isEqualTo(expected);
		assertThat(fact(FactType.BOOLEAN).parse("也许").isOk()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "２０２６－０３－０１", "2026-03-01 00:00:00" })
	void days(String typed) {
		assertThat(fact(FactType.DATE).parse(typed).value()).isEqualTo(LocalDate.of(2026, 3, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "2026-13-01", "3月1日", "明天", "46082" })
	void daysThatAreNone(String typed) {
		assertThat(fact(FactType.DATE).parse(typed).problems().getFirst().code()).isEqualTo("value.date");
	}

	@Test
	void times() {
		assertThat(fact(FactType.DATETIME).parse("2026-05-01 10:30").value()).isEqualTo(LocalDateTime.of(2026, 5, 1, 10, 30));
	}

	@Test
	void choicesByIdOrLabel() {
		Fact gas = fact(FactType.ENUM, new FactValue("natural", new Text("天然气", "natural gas")), new FactValue("lpg", new Text("液化气", "LPG")));
		assertThat(List.of(gas.parse("天然气").value(), gas.parse("LPG").value(), gas.parse("Natural Gas").value())).isEqualTo(List.of("natural", "lpg", "natural"));
		assertThat(gas.parse("煤气").problems().getFirst().remedy().zh()).isEqualTo("可选：天然气、液化气");
	}

	@Test
	void lists() {
		assertThat(fact(FactType.LIST).parse("甲、乙;丙").value()).isEqualTo(List.of("甲", "乙", "丙"));
		assertThat(fact(FactType.LIST).parse(" ").value()).isEqualTo(List.of());
	}
}
