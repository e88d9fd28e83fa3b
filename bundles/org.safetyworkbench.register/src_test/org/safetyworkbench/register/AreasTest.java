package org.safetyworkbench.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.AreaCode;

class AreasTest {

	private static final Areas AREAS = new Areas();

	@Test
	void theTreeReachesFromProvinceToTownship() {
		assertThat(AREAS.provinces()).hasSize(34);
		assertThat(AREAS.children(new AreaCode("350000"))).extracting(Area::name).contains("泉州市").hasSize(9);
		assertThat(AREAS.children(new AreaCode("350500"))).extracting(Area::name).contains("丰泽区");
		assertThat(AREAS.children(new AreaCode("350503"))).extracting(Area::name).contains("东湖街道");
		assertThat(AREAS.children(new AreaCode("110000"))).as("levels without a name are passed over").extracting(Area::name).contains("东城区");
		assertThat(AREAS.find(new AreaCode("350503001000"))).isEqualTo(AREAS.find(new AreaCode("350503001")));
		assertThat(AREAS.find(new AreaCode("999999"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"350503,福建省泉州市丰泽区", "110101,北京市东城区", "441900,广东省东莞市", "429004,湖北省仙桃市", "999999,''"})
	void fullNamesReadLikeAddresses(String code, String name) {
		assertThat(AREAS.fullName(new AreaCode(code))).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({"福建省泉州市丰泽区,350503", "福建 泉州 丰泽,350503", "福建/丰泽区,350503", "丰泽区,350503", "泉州市,350500", "北京东城区,110101", "350503,350503", "35,350000",
			"内蒙古,150000", "广西壮族自治区南宁市,450100", "吉林,220000", "吉林省吉林市,220200"})
	void namesAreUnderstoodAsPeopleWriteThem(String text, String code) {
		assertThat(AREAS.resolve(text)).map(Area::code).contains(new AreaCode(code));
	}

	@ParameterizedTest
	@ValueSource(strings = {"鼓楼区", "不存在市", "区", "999999", "福建省西湖区", ""})
	void whatIsUnclearIsNotGuessed(String text) {
		assertThat(AREAS.resolve(text)).isEmpty();
	}

	@Test
	void searchShowsExactNamesFirst() {
		assertThat(AREAS.search("丰泽", 5)).first().extracting(Area::name).isEqualTo("丰泽区");
		assertThat(AREAS.search("3505", 3)).hasSize(3);
		assertThat(AREAS.search("鼓楼区", 20)).hasSizeGreaterThan(3);
	}
}
