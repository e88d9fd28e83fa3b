package org.safetyworkbench.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class TypedTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@Test
	void daysAreReadAsPeopleTypeThem() {
		LocalDate first = LocalDate.of(2026, 12, 1);
		for (String text : new String[] {"2026-12-01", "2026-12-1", "20261201", "2026年12月1日", "2026/12/1", "12-1", "12月1日", " +9 "})
			assertThat(Typed.day(text, TODAY)).as(text).contains(first);
	}

	@Test
	void whatIsNoDayIsNotGuessed() {
		for (String text : new String[] {"", "morgen", "2026-02-30", "2026-13-01", "12", "+"}) assertThat(Typed.day(text, TODAY)).as(text).isEmpty();
	}

	@Test
	void moneyIsReadInYuanAndTenThousands() {
		assertThat(Typed.yuan("15000")).contains(new BigDecimal("15000"));
		assertThat(Typed.yuan("15,000.50元")).contains(new BigDecimal("15000.5"));
		assertThat(Typed.yuan("1.5万")).contains(new BigDecimal("15000"));
		assertThat(Typed.yuan("2 万元")).contains(new BigDecimal("20000"));
		for (String text : new String[] {"", "-3", "viel", "1.5亿"}) assertThat(Typed.yuan(text)).as(text).isEmpty();
	}
}
