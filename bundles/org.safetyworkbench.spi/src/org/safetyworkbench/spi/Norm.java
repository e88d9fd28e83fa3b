package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/** The four norms a department keeps (四项规范, S1-058), each a family of forms over the same items. */
public enum Norm implements Mark {
	/** what is asked at an inspection: every item */
	CHECKLIST("安全生产检查清单", "safety checklist"),
	/** what an enterprise sets up and keeps running: duties, rules, training, risk control, drills, tests, files */
	GUIDE("标准化运行提升指南", "standardisation guide"),
	/** what a medium, small or micro enterprise has to meet: conditions of safety, none that only size brings */
	COMPLIANCE("中等企业和小微企业达标细则", "rules for smaller enterprises"),
	/** what somebody without powers, instruments or special knowledge can see or ask */
	GRID("网格员检查导则", "grid inspector's guide");

	private final Text label;

	Norm(String zh, String en) {
		label = new Text(zh, en);
	}

	@Override
	public Text label() {
		return label;
	}
}
