package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;

/** Invented cases, as an inspector would bring them home. */
final class Sample {

	static final Office OFFICE = new Office("某某区商务局", "CM", "default");
	static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	private static final Authority COMMERCE = new Authority("CM", "商务主管部门");
	private static final Authority GAS = new Authority("GAS", "住建/燃气管理部门");
	private static final Authority MARKET = new Authority("MR", "市场监管部门");

	private Sample() {}

	static Recipient restaurant(String name) {
		return new Recipient(code("91350503MA0000001"), name, "某某区示例路1号", "张某", "00000000000");
	}

	static CreditCode code(String first17) {
		return new CreditCode(first17 + CreditCode.checkCharacter(first17));
	}

	static Finding own(String finding) {
		return new Finding("CM-001", finding, false,
				List.of(new Citation("中华人民共和国安全生产法", "21,24", true, true), new Citation("餐饮安全管理办法", "", false, true)), "制定制度并张贴上墙", DAY,
				DAY.plusDays(15), "李某、王某", COMMERCE, false);
	}

	static Finding gas(String finding) {
		return new Finding("CG-009", finding, true, List.of(new Citation("城镇燃气管理条例", "18(7)(8)", true, true)), "立即停止使用并更换", DAY, DAY, "李某、王某",
				GAS, true);
	}

	static Finding market() {
		return new Finding("CG-010", "气瓶超过检验有效期", true, List.of(new Citation("中华人民共和国特种设备安全法", "36(4)", true, true)), "送检或报废", DAY, DAY.plusDays(3),
				"李某", MARKET, true);
	}

	static Case mixed() {
		return new Case(restaurant("丰味小馆餐饮店"), List.of(own("未建立全员安全生产责任制"), gas("瓶装液化石油气与明火未分隔"), own("从业人员未经安全培训上岗"), market()));
	}

	static Case large(String name, int findings) {
		List<Finding> all = new ArrayList<>();
		for (int i = 0; i < findings; i++) all.add(i % 3 == 2 ? gas("第" + (i + 1) + "处燃气软管老化开裂，未设置可燃气体报警装置") : own("第" + (i + 1) + "项：疏散通道堆放杂物，应急照明不亮，灭火器压力不足"));
		return new Case(restaurant(name), all);
	}
}
