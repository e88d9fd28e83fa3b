package org.safetyworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "36;第36条", "36(4);第36条(4)", "15,25;第15条、第25条", "28(4),30;第28条(4)、第30条", "6.2.5;6.2.5", "3(retail licensing);第3条", "(canopy sign);''", "vehicles;''",
			"二(五)8;二（五）8", "5(6)-(9);5（6）-（9）", "餐饮;餐饮", "'';''" })
	void articlesAreWrittenAsOfficialsDo(String written, String chinese) {
		assertThat(new Locator(written).words()).isEqualTo(new Text(chinese, written));
	}
}
