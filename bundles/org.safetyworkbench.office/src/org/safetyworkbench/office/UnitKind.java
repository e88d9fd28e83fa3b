package org.safetyworkbench.office;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** What a unit of the authority is, from the bureau down to the grid. */
public enum UnitKind {
	BUREAU("局", "bureau"), SECTION("科室", "section"), BRIGADE("执法大队", "brigade"), SUB_DISTRICT("镇街", "sub-district"), VILLAGE("村社区", "village"), GRID("网格", "grid"),
	ASSOCIATION("协会", "association");

	private final Text label;

	UnitKind(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored: {@code bureau}, {@code sub-district}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @throws IllegalArgumentException for a word that is none */
	public static UnitKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
