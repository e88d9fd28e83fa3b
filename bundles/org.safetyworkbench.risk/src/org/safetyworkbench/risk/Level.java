package org.safetyworkbench.risk;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** Where in an enterprise somebody answers for a risk (责任分工, S4-26). */
public enum Level {
	COMPANY("公司级", "company"), DEPARTMENT("部门（车间）级", "department"), TEAM("班组级", "team"), POST("岗位级", "post");

	private final Text label;

	Level(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and exported. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Level of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
