package org.safetyworkbench.statistics;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** What figures are split by (S1-054, C-54: area × sector × source × period). */
public enum Dimension {
	PREFECTURE("市", "prefecture"), COUNTY("县区", "county"), TOWNSHIP("镇街", "township"), SECTOR("行业", "sector"), SOURCE("来源", "source"), SEVERITY("等级", "severity"), MONTH("月份", "month");

	private final Text label;

	Dimension(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	public boolean isArea() {
		return ordinal() <= TOWNSHIP.ordinal();
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Dimension of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
