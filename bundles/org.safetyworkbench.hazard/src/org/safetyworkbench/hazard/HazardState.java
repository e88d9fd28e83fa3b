package org.safetyworkbench.hazard;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;

/** How far a hazard has come on its way from proposal to close-off. */
public enum HazardState {
	DRAFT("待确认", "to be confirmed"), CONFIRMED("已确认", "confirmed"), ORDERED("已责令整改", "ordered"),
	TRANSFERRED("已移送", "transferred"), RECTIFYING("整改中", "being rectified"), SUBMITTED("待复查", "to be re-checked"),
	RECHECKED("待销号", "to be closed off"),
	CLOSED("已销号", "closed"), WITHDRAWN("已撤销", "withdrawn");

	private static final Map<String, HazardState> BY_CODE = Stream.of(values()).collect(Collectors.toUnmodifiableMap(HazardState::code, Function.identity()));

	private final Text label;

	HazardState(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** Whether somebody still has to do something about it. */
	public boolean isOpen() {
		return this != CLOSED && this != WITHDRAWN;
	}

	/** As stored and exported: {@code draft}, {@code confirmed}, … */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	public static HazardState of(String code) {
		HazardState known = BY_CODE.get(code);
		if (known == null) throw new IllegalArgumentException("unknown: " + code);
		return known;
	}
}
