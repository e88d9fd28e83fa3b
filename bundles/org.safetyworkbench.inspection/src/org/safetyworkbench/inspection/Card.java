package org.safetyworkbench.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.Permit;

/**
 * What other records copy of an enterprise, so that they stay readable by themselves and lists need no join.
 *
 * @param id of the enterprise in the register
 * @param areaCode empty while unknown
 * @param sectors ids of its sector packs, empty while the sector is to be set
 */
public record Card(UUID id, CreditCode creditCode, String name, String areaCode, List<String> sectors) {

	public Card {
		Objects.requireNonNull(id);
		Objects.requireNonNull(creditCode);
		Objects.requireNonNull(name);
		Objects.requireNonNull(areaCode);
		sectors = List.copyOf(sectors);
	}

	/** The sector of a record about an item of that pack: the pack's own, else the first one that whoever records it may see. */
	public String sector(String pack, Permit permit) {
		if (sectors.contains(pack)) return pack;
		return sectors.stream().filter(permit::covers).findFirst().orElse(sectors.isEmpty() ? "" : sectors.getFirst());
	}

	/** What the register says now. */
	public static Card of(Enterprise e) {
		return new Card(e.id().value(), e.creditCode(), e.name(), e.area().map(AreaCode::value).orElse(""), List.copyOf(e.sectors()));
	}
}
