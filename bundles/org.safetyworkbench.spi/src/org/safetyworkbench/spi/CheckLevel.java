package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/** Who in an enterprise checks an item, and on which of the three forms (三级检查表, S1-059). */
public enum CheckLevel implements Mark {
	/** the principal and the safety staff, for the enterprise as a whole: licences, rules, people, buildings, periodic tests */
	UNIT("单位", "unit", "安全生产检查清单", "Unit checklist"),
	/** whoever leads a workshop, kitchen, sales floor or store, for that place: its equipment, passages, stocks and people */
	WORKSHOP("车间（部门）", "workshop", "车间（部门）安全检查表册", "Workshop book"),
	/** whoever works at the post, before and during work: what can be seen, done or known there */
	POST("岗位", "post", "岗位安全检查卡片", "Post card");

	private final Text label;
	private final Text form;

	CheckLevel(String zh, String en, String formZh, String formEn) {
		label = new Text(zh, en);
		form = new Text(formZh, formEn);
	}

	@Override
	public Text label() {
		return label;
	}

	/** Title of the form that gathers the items of this level. */
	public Text form() {
		return form;
	}
}
