package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "36;true;true;《某法》第36条", "36(4);true;true;《某法》第36条(4)", "15,25;true;true;《某法》第15条、第25条", "28(4),30;false;true;《某法》第28条(4)、第30条（待核）",
			"6.2.5;true;true;《某法》6.2.5", "3(retail licensing);true;true;《某法》第3条", "(canopy sign);true;true;《某法》", "vehicles;true;true;《某法》",
			"二(五)8;true;true;《某法》二（五）8", "5(6)-(9);true;true;《某法》5（6）-（9）", "餐饮;true;true;《某法》餐饮", "'';true;true;《某法》", "5;true;false;参照《某法》第5条" })
	void articlesAreWrittenAsPapersDo(String article, boolean verified, boolean law, String text) {
		assertThat(new Citation("某法", article, verified, law).text()).isEqualTo(text);
	}
}
