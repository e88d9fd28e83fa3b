package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/** The dangers inspections concentrate on (重点主题, S2-28). An item may be about several of them, or about none. */
public enum Theme implements Mark {
	FIRE("消防安全", "fire safety"),
	/** fuel gas and coal gas, from the supply to the burner */
	GAS("燃气安全", "gas safety"),
	/** what the catalogue of special equipment lists: lifts, boilers, pressure vessels and cylinders, cranes, fork lifts */
	SPECIAL_EQUIPMENT("特种设备安全", "special equipment safety"),
	/** structure, alterations and use of the building */
	BUILDING("房屋安全", "building safety");

	private final Text label;

	Theme(String zh, String en) {
		label = new Text(zh, en);
	}

	@Override
	public Text label() {
		return label;
	}
}
