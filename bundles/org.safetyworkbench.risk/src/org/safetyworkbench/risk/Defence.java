package org.safetyworkbench.risk;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** The four kinds of defence a control belongs to (S1-011, S4-04: 人防、技防、工程防、管理防). */
public enum Defence {
	PEOPLE("人防", "people"), TECHNICAL("技防", "technical"), ENGINEERING("工程防", "engineering"), MANAGEMENT("管理防", "management");

	private final Text label;

	Defence(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and exported. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Defence of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
