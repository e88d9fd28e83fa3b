package org.safetyworkbench.core;

import java.util.Objects;

/**
 * The office that works here.
 *
 * @param name full name, printed on papers
 * @param authority its code in the laws pack, such as {@code CM} commerce or {@code EM} emergency management: hazards led by
 *            it are within its own powers, the others are transferred
 * @param jurisdiction id of the place whose plan applies, {@code default} when none is chosen
 */
public record Office(String name, String authority, String jurisdiction) {

	public static final Office DEFAULT = new Office("商务主管部门", "CM", "default");

	public Office {
		Objects.requireNonNull(name);
		Objects.requireNonNull(authority);
		Objects.requireNonNull(jurisdiction);
	}

	public Office in(String otherJurisdiction) {
		return new Office(name, authority, otherJurisdiction);
	}
}
