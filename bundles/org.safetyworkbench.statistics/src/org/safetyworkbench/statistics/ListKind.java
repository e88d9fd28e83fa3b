package org.safetyworkbench.statistics;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** One list. */
public enum ListKind {
	/** 检查清单、隐患清单、整改清单 — per enterprise and per risk point */
	THREE_CHECK(ListGroup.THREE, "检查清单", "checks"),
	THREE_HAZARD(ListGroup.THREE, "隐患清单", "hazards"),
	THREE_RECTIFICATION(ListGroup.THREE, "整改清单", "rectifications"),
	/** 企业、隐患、整改、责任 */
	FOUR_ENTERPRISE(ListGroup.FOUR, "企业清单", "enterprises"),
	FOUR_HAZARD(ListGroup.FOUR, "隐患清单", "hazards"),
	FOUR_RECTIFICATION(ListGroup.FOUR, "整改清单", "rectifications"),
	FOUR_RESPONSIBILITY(ListGroup.FOUR, "责任清单", "responsibilities"),
	/** 检查清单、问题清单、执法清单、整改销号清单、责任清单 */
	FIVE_CHECK(ListGroup.FIVE, "检查清单", "inspections"),
	FIVE_PROBLEM(ListGroup.FIVE, "问题清单", "problems"),
	FIVE_ENFORCEMENT(ListGroup.FIVE, "执法清单", "enforcement"),
	FIVE_CLOSE_OFF(ListGroup.FIVE, "整改销号清单", "rectification and close-off"),
	FIVE_RESPONSIBILITY(ListGroup.FIVE, "责任清单", "responsibilities"),
	/** 风险分级管控责任措施清单、隐患排查清单 */
	TWO_CONTROL(ListGroup.TWO, "风险分级管控责任措施清单", "risk grading, duties and measures"),
	TWO_HAZARD_CHECK(ListGroup.TWO, "隐患排查清单", "hazard checks of each risk point"),
	/** 基础信息、责任分工、防控措施、应急处置 */
	RISK_BASE(ListGroup.RISK_FOUR, "基础信息清单", "base information"),
	RISK_DUTY(ListGroup.RISK_FOUR, "责任分工清单", "division of duty"),
	RISK_CONTROL(ListGroup.RISK_FOUR, "防控措施清单", "controls"),
	RISK_EMERGENCY(ListGroup.RISK_FOUR, "应急处置清单", "emergency handling");

	private final ListGroup group;
	private final Text label;

	ListKind(ListGroup group, String zh, String en) {
		this.group = group;
		label = new Text(zh, en);
	}

	public ListGroup group() {
		return group;
	}

	public Text label() {
		return label;
	}

	/** For the command line and file names: {@code three-check}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static ListKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
