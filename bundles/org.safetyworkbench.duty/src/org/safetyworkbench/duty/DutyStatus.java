package org.safetyworkbench.duty;

import org.safetyworkbench.core.Text;

/** How a duty stands. */
public enum DutyStatus {
	OPEN("待履行", "open"), OVERDUE("逾期", "overdue"),
	/** facts are missing to say whether it is owed */
	UNDECIDED("待定", "undecided");

	private final Text label;

	DutyStatus(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and exported. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	public static DutyStatus of(String code) {
		return valueOf(code.toUpperCase(java.util.Locale.ROOT));
	}
}
