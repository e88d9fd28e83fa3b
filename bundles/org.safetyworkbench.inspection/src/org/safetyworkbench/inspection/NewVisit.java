package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.library.Focus;

/**
 * A visit to be opened.
 *
 * @param id of the visit it becomes: made where it is begun, so that answers can follow before the database knows of it
 * @param enterprise its id in the register
 * @param on day of the visit; a later day than today prepares it (the printed checklist carries its id)
 * @param inspectors names, at least one
 * @param packs ids of the packs whose items are asked; empty for the enterprise's sectors and the common ones
 * @param method such as 四不两直, may be empty
 * @param partners other departments of a joint inspection, may be empty otherwise
 * @param focus the part of those items that is asked
 * @param pinned the items it was begun with before the database knew of it; empty for what the packs ask
 * @param lateReason why it is entered after the day of the visit, empty when it is not
 */
public record NewVisit(UUID id, UUID enterprise, VisitKind kind, LocalDate on, List<String> inspectors, List<String> packs, Focus focus, Optional<Pinned> pinned, String method, String partners,
		String lateReason) {

	/**
	 * What a visit asks that was begun before the database knew of it.
	 *
	 * @param items ids of the items
	 * @param leftOut how many more apply and lie outside the focus
	 */
	public record Pinned(List<String> items, int leftOut) {

		public Pinned {
			items = List.copyOf(items);
		}
	}


	public NewVisit {
		Objects.requireNonNull(id);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(on);
		Objects.requireNonNull(focus);
		Objects.requireNonNull(method);
		Objects.requireNonNull(partners);
		Objects.requireNonNull(lateReason);
		inspectors = Presence.names(inspectors);
		packs = List.copyOf(packs);
		Objects.requireNonNull(pinned);
	}

	/** All of the packs' items that apply. */
	public NewVisit(UUID enterprise, VisitKind kind, LocalDate on, List<String> inspectors, List<String> packs, String method, String partners, String lateReason) {
		this(Ids.next(), enterprise, kind, on, inspectors, packs, Focus.EVERYTHING, Optional.empty(), method, partners, lateReason);
	}

	public NewVisit with(Focus part) {
		return new NewVisit(id, enterprise, kind, on, inspectors, packs, part, pinned, method, partners, lateReason);
	}

	/** A visit of today with all that applies. */
	public static NewVisit of(UUID enterprise, VisitKind kind, LocalDate on, String... inspectors) {
		return new NewVisit(enterprise, kind, on, List.of(inspectors), List.of(), "", "", "");
	}

	/** The same visit, begun with these items. */
	NewVisit asking(List<SheetItem> items, int leftOut) {
		return new NewVisit(id, enterprise, kind, on, inspectors, packs, focus, Optional.of(new Pinned(items.stream().map(SheetItem::id).toList(), leftOut)), method, partners, lateReason);
	}
}
