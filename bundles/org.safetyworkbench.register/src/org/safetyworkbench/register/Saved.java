package org.safetyworkbench.register;

import java.util.Set;

/**
 * What saving did.
 *
 * @param changed names of changed fields ({@code name, area, address, principal, phone, sectors, licence, persons}) and facts
 *            ({@code fact:lpg_total_kg}); empty when nothing was different
 */
public record Saved(Enterprise enterprise, Set<String> changed) {

	public Saved {
		changed = Set.copyOf(changed);
	}
}
