package org.safetyworkbench.office;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;

/** What a person of the office may do; a person has one or several. Where it holds is the person's {@link Remit}. */
public enum Role {
	/** records inspections, service visits and hazards */
	OFFICIAL("工作人员", "official"),
	/** holds an enforcement certificate: may inspect with powers and order */
	ENFORCER("执法人员", "enforcement officer"),
	/** checks and closes what others handled */
	REVIEWER("复核人员", "reviewer"),
	/** decides deferrals, listing, withdrawal of orders */
	CHIEF("科室负责人", "section chief"),
	/** decides what goes beyond the section: publication, criminal referral */
	HEAD("局领导", "head of the bureau"),
	/** keeps people, calendar and limits; reads no tip-offs */
	ADMIN("管理员", "administrator"),
	/** keeps the register of enterprises and issues papers */
	REGISTRAR("登记人员", "registrar"),
	/** reads the change log and who read what; changes nothing */
	AUDITOR("审计人员", "auditor"),
	/** works on tip-offs: sees confidential records and who reported them */
	CONFIDANT("举报承办人员", "tip-off officer"),
	/** an industry association that helps enterprises: reads */
	ASSOCIATION("行业协会", "industry association"),
	/** an expert who is asked: reads */
	EXPERT("专家", "expert");

	/** What nobody does for somebody else: keeping people, reading tip-offs, auditing. */
	static final Set<Role> PERSONAL = EnumSet.of(ADMIN, CONFIDANT, AUDITOR);

	private final Text label;

	Role(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored: {@code official}, {@code enforcer}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static String codes(Collection<Role> roles) {
		return roles.stream().sorted().map(Role::code).collect(Collectors.joining(","));
	}

	/** As {@link #codes} writes them. */
	public static Set<Role> ofCodes(String codes) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String code : codes.split(",")) if (!code.isEmpty()) roles.add(valueOf(code.toUpperCase(Locale.ROOT)));
		return roles;
	}
}
