package org.safetyworkbench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Text;

/** The lists the plans name, each group generated from the same records. "Four lists" are two different things there. */
public enum ListGroup {
	THREE("三张清单", "three lists", "S1-048, S1-062"),
	FOUR("四个清单", "four lists", "S0-53"),
	FIVE("五个清单", "five lists", "S1-044"),
	TWO("两个清单", "two lists", "S4-35"),
	RISK_FOUR("重大风险“4张清单”", "four risk lists", "S4-26");

	private final Text label;
	private final String source;

	ListGroup(String zh, String en, String source) {
		label = new Text(zh, en);
		this.source = source;
	}

	public Text label() {
		return label;
	}

	/** Rows of the requirements the definition comes from. */
	public String source() {
		return source;
	}

	public List<ListKind> kinds() {
		return Arrays.stream(ListKind.values()).filter(kind -> kind.group() == this).toList();
	}

	/** For the command line: {@code risk-four}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static ListGroup of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
