package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.library.Focus;

/**
 * A visit to be opened.
 *
 * @param enterprise its id in the register
 * @param on day of the visit; a later day than today prepares it (the printed checklist carries its id)
 * @param inspectors names, at least one
 * @param packs ids of the packs whose items are asked; empty for the enterprise's sectors and the common ones
 * @param method such as 四不两直, may be empty
 * @param partners other departments of a joint inspection, may be empty otherwise
 * @param focus the part of those items that is asked
 * @param lateReason why it is entered after the day of the visit, empty when it is not
 */
public record NewVisit(UUID enterprise, VisitKind kind, LocalDate on, List<String> inspectors, List<String> packs, Focus focus, String method, String partners, String lateReason) {

	public NewVisit {
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(on);
		Objects.requireNonNull(focus);
		Objects.requireNonNull(method);
		Objects.requireNonNull(partners);
		Objects.requireNonNull(lateReason);
		inspectors = Presence.names(inspectors);
		packs = List.copyOf(packs);
	}

	/** All of the packs' items that apply. */
	public NewVisit(UUID enterprise, VisitKind kind, LocalDate on, List<String> inspectors, List<String> packs, String method, String partners, String lateReason) {
		this(enterprise, kind, on, inspectors, packs, Focus.EVERYTHING, method, partners, lateReason);
	}

	public NewVisit with(Focus part) {
		return new NewVisit(enterprise, kind, on, inspectors, packs, part, method, partners, lateReason);
	}

	/** A visit of today with all that applies. */
	public static NewVisit of(UUID enterprise, VisitKind kind, LocalDate on, String... inspectors) {
		return new NewVisit(enterprise, kind, on, List.of(inspectors), List.of(), "", "", "");
	}
}
