package org.safetyworkbench.hazard;

import org.safetyworkbench.core.Text;

/** The channel a hazard came by. */
public enum Source {
	INSPECTION("检查发现", "inspection"), SELF_REPORT("企业自报", "self-report"), TIP_OFF("举报投诉", "tip-off"),
	TRANSFER("移送", "transfer"), CAMPAIGN("专项行动", "campaign");

	private final Text label;

	Source(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and exported. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public static Source of(String code) {
		return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
	}
}
