package org.safetyworkbench.statistics;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** What is counted or summed. Withdrawn hazards are none and are counted nowhere. */
public enum Measure {
	FOUND("发现", "found", false),
	CLOSED("销号", "closed off", false),
	/** closed off on the deadline in force or before */
	IN_TIME("按期销号", "closed off in time", false),
	/** closed off without order and without hand-over: the enterprise did it by itself (S1-017) */
	SELF_CLOSED("自行整改销号", "closed off unaided", false),
	OPEN("未销号", "open", true),
	/** open and past the deadline in force then */
	OVERDUE("逾期未销号", "overdue", true),
	/** open major hazards found up to the plan's cut-off day (S1-008, S4-20) */
	STOCK("重大隐患存量", "stock of major hazards", true),
	/** major hazards found after the cut-off day (S1-009, S4-21) */
	INCREMENT("重大隐患增量", "increment of major hazards", false),
	/** major hazards open past their deadline: zero is the aim (S1-006, S4-22) */
	UNCLEARED("逾期重大隐患（清零）", "overdue major hazards (zero-clearing)", true),
	/** money of the five-fixed for what was found, in yuan; of each hazard whole ones (S1-120, S4-17) */
	MONEY("计划整改资金（元）", "money planned (yuan)", false),
	/** money for what was closed off, in yuan: as said with its rectification, else as planned (S1-120) */
	MONEY_SPENT("销号隐患整改资金（元）", "money for closed off ones (yuan)", false);

	private final Text label;
	private final boolean state;

	Measure(String zh, String en, boolean state) {
		label = new Text(zh, en);
		this.state = state;
	}

	public Text label() {
		return label;
	}

	/** Whether it is how things stand at the end of a period, rather than what happened in it. */
	public boolean isState() {
		return state;
	}

	/** Whether it is an amount of yuan rather than a number of hazards. */
	public boolean isMoney() {
		return this == MONEY || this == MONEY_SPENT;
	}

	/** For the command line and files: {@code in-time}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Measure of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
