package org.safetyworkbench.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * A visit to an enterprise.
 *
 * @param version counts the changes of everything but answers; for {@link Visits#describe}
 * @param enterprise id in the register
 * @param on day of the visit
 * @param presence who was there and what was said, corrections counted
 * @param method such as 四不两直, may be empty
 * @param partners other departments of a joint inspection
 * @param packs the packs asked, each with the version pinned at the opening
 * @param extent how much of what applied then is asked
 * @param enteredOn day on which it was opened in the workbench
 * @param items how many items are asked, 0 for imported visits
 * @param answered how many of them are answered
 * @param failed how many of the answers failed, corrections counted
 * @param finishedAt absent while open, and for visits imported by earlier versions
 * @param notices what the official should know: earlier visits of the year, another one on the same day; only after opening
 */
public record Visit(UUID id, int version, UUID enterprise, String enterpriseName, VisitKind kind, VisitState state, LocalDate on, Presence presence, String method,
		String partners, String packs, Extent extent, LocalDate enteredOn, int items, int answered, int failed, Optional<Instant> finishedAt, List<Text> notices) {

	public Visit {
		Objects.requireNonNull(id);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(enterpriseName);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(state);
		Objects.requireNonNull(on);
		Objects.requireNonNull(presence);
		Objects.requireNonNull(method);
		Objects.requireNonNull(partners);
		Objects.requireNonNull(packs);
		Objects.requireNonNull(extent);
		Objects.requireNonNull(enteredOn);
		Objects.requireNonNull(finishedAt);
		notices = List.copyOf(notices);
	}

	public boolean isOpen() {
		return state == VisitState.OPEN;
	}

	Visit withCounts(int nowAnswered, int nowFailed) {
		return new Visit(id, version, enterprise, enterpriseName, kind, state, on, presence, method, partners, packs, extent, enteredOn, items, nowAnswered, nowFailed, finishedAt, notices);
	}

	Visit withNotices(List<Text> told) {
		return new Visit(id, version, enterprise, enterpriseName, kind, state, on, presence, method, partners, packs, extent, enteredOn, items, answered, failed, finishedAt, told);
	}

	Visit withPresence(Presence now) {
		return new Visit(id, version, enterprise, enterpriseName, kind, state, on, now, method, partners, packs, extent, enteredOn, items, answered, failed, finishedAt, notices);
	}

	Visit withName(String name) {
		return new Visit(id, version, enterprise, name, kind, state, on, presence, method, partners, packs, extent, enteredOn, items, answered, failed, finishedAt, notices);
	}

	/** Names, as written on papers: 甲、乙. */
	public String inspectors() {
		return String.join("、", presence.inspectors());
	}
}
