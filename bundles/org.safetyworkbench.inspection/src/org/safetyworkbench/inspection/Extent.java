package org.safetyworkbench.inspection;

import java.util.Objects;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Focus;

/**
 * How much of what applies a visit asks. What applies and is not asked stays out because somebody chose so, and the visit
 * says it for good.
 *
 * @param leftOut how many items apply and are not asked
 */
public record Extent(Focus focus, int leftOut) {

	/** Everything that applies; so were all visits before a part could be chosen. */
	public static final Extent WHOLE = new Extent(Focus.EVERYTHING, 0);

	public Extent {
		Objects.requireNonNull(focus);
	}

	public boolean isWhole() {
		return focus.isEverything();
	}

	/** 检查范围：消防安全、岗位；适用的另外37项不在范围内; empty for the whole. */
	public Text words() {
		if (isWhole()) return Text.EMPTY;
		String zh = leftOut == 0 ? "" : "；适用的另外" + leftOut + "项不在范围内", en = leftOut == 0 ? "" : "; " + leftOut + " other items that apply are left out";
		return new Text("检查范围：" + focus.label().zh() + zh, "asked: " + focus.label().en() + en);
	}
}
