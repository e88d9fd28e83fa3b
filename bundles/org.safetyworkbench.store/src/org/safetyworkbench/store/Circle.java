package org.safetyworkbench.store;

import java.util.Set;

/** Who may write to a table on a shared server, by the codes of their roles in the office. */
public enum Circle {
	/** everybody who is registered and active */
	EVERYBODY(),
	/** those who work on visits and hazards */
	WORKERS("official", "enforcer", "reviewer", "chief", "head", "confidant"),
	/** those who keep the register, and the workers */
	KEEPERS("registrar", "official", "enforcer", "reviewer", "chief", "head", "confidant"),
	/** those who keep people, units, calendar and limits */
	ADMINS("admin"),
	/** those who work on tip-offs */
	CONFIDANTS("confidant");

	private final Set<String> roles;

	Circle(String... roles) {
		this.roles = Set.of(roles);
	}

	/** Empty for everybody. */
	public Set<String> roles() {
		return roles;
	}
}
