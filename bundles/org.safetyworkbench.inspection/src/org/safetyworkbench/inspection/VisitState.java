package org.safetyworkbench.inspection;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** How far a visit is. */
public enum VisitState {
	/** prepared or going on: answers are saved one by one */
	OPEN("进行中", "open"),
	/** for good: only corrections with a reason are added */
	FINISHED("已完成", "finished"),
	/** given up with a reason; it counts nowhere */
	DISCARDED("已作废", "discarded");

	private final Text label;

	VisitState(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static VisitState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
