package org.safetyworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "36;第三十六条;36", "36(4款);第三十六条第四款;36(4)", "16(1款)(2项),28;第十六条第一款第（二）项、第二十八条;16(1)(2),28", "18(7项)(8项);第十八条第（七）项、第（八）项;18(7)(8)",
			"36(3款)(4款);第三十六条第三款、第四款;36(3)(4)", "15,25;第十五条、第二十五条;15,25", "3-14;第三条至第十四条;3-14", "5(6项)-(9项);第五条第（六）项至第（九）项;5(6)-(9)", "6.2.5;6.2.5;6.2.5",
			"3(retail licensing);第三条;3(retail licensing)", "4章(equipment);第4章;ch. 4(equipment)", "(canopy sign);'';(canopy sign)", "vehicles;'';vehicles", "二(五)8;二（五）8;二(五)8", "餐饮;餐饮;餐饮", "'';'';''" })
	void articlesAreWrittenAsOfficialsDo(String written, String chinese, String english) {
		assertThat(new Locator(written).words()).isEqualTo(new Text(chinese, english));
	}

	@ParameterizedTest
	@CsvSource({ "1,一", "10,十", "14,十四", "20,二十", "41,四十一", "100,一百", "101,一百零一", "110,一百一十", "114,一百一十四", "532,五百三十二", "1001,一千零一", "1242,一千二百四十二", "1010,一千零一十" })
	void articlesAreCountedInChinese(String number, String chinese) {
		assertThat(new Locator(number).words().zh()).isEqualTo("第" + chinese + "条");
	}

	@ParameterizedTest
	@ValueSource(strings = { "36(2)", "36(2),99", "16(2)(1)" })
	void whatNobodySaysIsNotGuessed(String written) {
		assertThat(new Locator(written).isDeclared()).isFalse();
		assertThat(new Locator(written).words().zh()).doesNotContain("2", "款", "项", "（");
	}

	@ParameterizedTest
	@ValueSource(strings = { "36(2款)", "36", "6.2.5", "二(五)8", "三(4)", "" })
	void whatIsSaidOrHasNoPartsIsDeclared(String written) {
		assertThat(new Locator(written).isDeclared()).isTrue();
	}
}
