package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "36;true;true;《某法》第三十六条", "28(4项),30;false;true;《某法》第二十八条第（四）项、第三十条（待核）", "28(4);true;true;《某法》第二十八条", "'';true;true;《某法》", "5;true;false;参照《某法》第五条" })
	void whatIsUnverifiedOrNoLawSaysSo(String article, boolean verified, boolean law, String text) {
		assertThat(new Citation("某法", article, verified, law).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "某法第28条", "《某法》第28条、《某条例》", "某省条例第三十条第二款" })
	void anOfficialsOwnWordsStayAsTheyAre(String words) {
		assertThat(new Citation(words, "", false, true).text()).isEqualTo(words + "（待核）");
	}
}
