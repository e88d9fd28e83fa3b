package org.safetyworkbench.exchange.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measurement.
 *
 * @param dimension name of what is measured; units of one dimension convert
 * @param factor how much of the dimension's first unit one of this is
 */
record Unit(String dimension, BigDecimal factor) {

	private static final Map<String, Unit> BY_NAME = new HashMap<>();

	static {
		add("mass", "1", "kg", "公斤", "千克", "kgs");
		add("mass", "1000", "t", "吨", "ton", "tons");
		add("mass", "0.001", "g", "克");
		add("mass", "0.5", "斤");
		add("volume", "1", "l", "升", "litre", "liter", "litres", "liters");
		add("volume", "1000", "m3", "m^3", "立方米", "立方", "方");
		add("volume", "0.001", "ml", "毫升");
		add("length", "1", "m", "米", "metre", "meter", "metres", "meters");
		add("length", "0.01", "cm", "厘米");
		add("length", "0.001", "mm", "毫米");
		add("length", "1000", "km", "公里", "千米");
		add("area", "1", "m2", "m^2", "平方米", "平米", "平方", "sqm");
		add("area", "10000", "公顷", "ha", "hectare");
		add("pressure", "1", "kpa", "千帕");
		add("pressure", "0.001", "pa", "帕");
		add("pressure", "1000", "mpa", "兆帕");
		add("count", "1", "person", "persons", "people", "人", "名", "位", "each", "个", "只", "具", "台", "item", "items", "项", "layer", "layers", "层", "floor", "楼", "家", "套", "次", "桌");
		add("time", "1", "min", "minute", "minutes", "分钟", "分");
		add("time", "60", "h", "hour", "hours", "小时");
		add("time", "1440", "day", "days", "d", "天", "日");
		add("resistance", "1", "ohm", "Ω", "ω", "欧", "欧姆");
		add("temperature", "1", "c", "°c", "℃", "摄氏度", "度");
		add("share", "1", "%", "percent");
		add("ratio", "1", "ratio", "倍");
		add("money", "1", "cny", "元", "yuan", "rmb");
	}

	private static void add(String dimension, String factor, String... names) {
		for (String name : names) BY_NAME.put(Typed.key(name), new Unit(dimension, new BigDecimal(factor)));
	}

	static Optional<Unit> named(String name) {
		return name.isEmpty() ? Optional.empty() : Optional.ofNullable(BY_NAME.get(Typed.key(name)));
	}
}
