package org.safetyworkbench.risk;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/**
 * Why a risk is assessed anew. The first six come from the plan (S3-23: 新技术、新工艺、新设备、新产品以及重大变化情况、危险作业前),
 * the others are the product's own.
 */
public enum Trigger {
	NEW_TECHNOLOGY("新技术", "new technology"), NEW_PROCESS("新工艺", "new process"), NEW_EQUIPMENT("新设备", "new equipment"),
	NEW_PRODUCT("新产品", "new product"), BIG_CHANGE("重大变化情况", "big change"), DANGEROUS_WORK("危险作业前", "before dangerous work"),
	FAILED_CONTROL("管控措施失效", "a control failed"), REGULAR("定期评估", "regular review"), CORRECTION("更正", "correction");

	private final Text label;

	Trigger(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** Whether the plan names it; otherwise it is the product's own. */
	public boolean isFromPlan() {
		return ordinal() <= DANGEROUS_WORK.ordinal();
	}

	/** As stored and exported: {@code new-technology}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Trigger of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
