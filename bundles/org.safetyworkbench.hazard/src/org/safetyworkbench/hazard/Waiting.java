package org.safetyworkbench.hazard;

import java.util.Locale;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Role;

/** Who has to do the next thing about a hazard. */
public enum Waiting {
	/** to be confirmed, routed or re-checked */
	OFFICIAL("待工作人员处理", "waits for an official", Role.OFFICIAL, Role.ENFORCER),
	/** to be closed off by a second person */
	REVIEWER("待销号复核", "waits for the close-off", Role.REVIEWER),
	/** a deferral to be decided */
	CHIEF("待负责人决定", "waits for a decision", Role.CHIEF),
	/** under rectification */
	ENTERPRISE("待企业整改", "waits for the enterprise"),
	/** handed over */
	AUTHORITY("待接收部门办理", "waits for another authority"),
	/** finished */
	NOBODY("已办结", "finished");

	private final Text label;
	private final Set<Role> roles;

	Waiting(String zh, String en, Role... roles) {
		label = new Text(zh, en);
		this.roles = Set.of(roles);
	}

	public Text label() {
		return label;
	}

	/** Whose desk it lies on; none when the office waits for others. */
	public Set<Role> roles() {
		return roles;
	}

	/** As stored. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Waiting of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	static Waiting of(HazardState state, boolean undecidedDeferral) {
		if (!state.isOpen()) return NOBODY;
		if (undecidedDeferral) return CHIEF;
		return switch (state) {
			case ORDERED, RECTIFYING -> ENTERPRISE;
			case TRANSFERRED -> AUTHORITY;
			case RECHECKED -> REVIEWER;
			default -> OFFICIAL;
		};
	}
}
