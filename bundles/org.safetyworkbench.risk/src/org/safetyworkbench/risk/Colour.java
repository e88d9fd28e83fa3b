package org.safetyworkbench.risk;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** How grave a risk is, gravest first (S1-060, S3-25: 红橙黄蓝四色). */
public enum Colour {
	RED("红", "red", "重大风险", "major risk"), ORANGE("橙", "orange", "较大风险", "larger risk"),
	YELLOW("黄", "yellow", "一般风险", "ordinary risk"), BLUE("蓝", "blue", "低风险", "low risk");

	private final Text label;
	private final Text level;

	Colour(String zh, String en, String levelZh, String levelEn) {
		label = new Text(zh, en);
		level = new Text(levelZh, levelEn);
	}

	public Text label() {
		return label;
	}

	/** The grade the colour stands for. */
	public Text level() {
		return level;
	}

	/** As rules and exports say it: {@code red}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException when there is no such colour */
	public static Colour of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
