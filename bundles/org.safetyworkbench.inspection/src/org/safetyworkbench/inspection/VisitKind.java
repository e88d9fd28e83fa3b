package org.safetyworkbench.inspection;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/**
 * Why somebody goes to an enterprise. Only visits with powers are administrative inspections: they need people with an
 * enforcement certificate, count against the yearly limit and may lead to orders (S3-43, S3-45; S1-072, S4-65 keep service apart).
 */
public enum VisitKind {
	INSPECTION("行政检查", "inspection", true),
	/** several departments at once, 综合查一次 (S1-070, S4-68) */
	JOINT("联合检查", "joint inspection", true),
	/** unannounced: 四不两直, 暗查暗访 */
	COVERT("暗查暗访", "covert inspection", true),
	/** help and guidance: finds hazards, orders nothing */
	SERVICE("指导服务", "service visit", false),
	PATROL("日常巡查", "patrol", false);

	private final Text label;
	private final boolean powers;

	VisitKind(String zh, String en, boolean powers) {
		label = new Text(zh, en);
		this.powers = powers;
	}

	public Text label() {
		return label;
	}

	/** Whether it is an exercise of administrative powers. */
	public boolean hasPowers() {
		return powers;
	}

	/** As stored and on the command line: {@code inspection}, {@code joint}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException for a code there is none of */
	public static VisitKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
