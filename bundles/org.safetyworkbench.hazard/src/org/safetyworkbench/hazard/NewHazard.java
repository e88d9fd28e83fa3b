package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.spi.Severity;

/**
 * A hazard that does not come from a checklist answered: reported by the enterprise, by the public, by another authority, or
 * found in a campaign (S1-050).
 *
 * @param id of the hazard it becomes: made where it is recorded, before the database knows of it
 * @param item the checklist item it belongs to, if any; its measure, articles and authority are taken over where this says nothing
 * @param finding what is wrong
 * @param basis article or standard it is judged by, may be empty
 * @param measure what has to be done, may be empty
 * @param recordedOn day on which it is recorded, as the face knows it: nothing is found on a later one
 * @param deadline empty for the item's days, else 15 (general) or 30 (major) days after the finding
 * @param authority code of the competent authority, empty for the item's, else the own office
 * @param sector empty for the item's or the enterprise's first
 * @param withPowers whether officials with powers saw it themselves; only then can it lead to an order
 * @param informant who reported it and how, may be empty
 */
public record NewHazard(UUID id, Card enterprise, Source source, Severity severity, Optional<String> item, String finding, String basis, String measure,
		LocalDate foundOn, LocalDate recordedOn, Optional<LocalDate> deadline, String authority, String sector, boolean withPowers, String informant) {

	public NewHazard {
		Objects.requireNonNull(id);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(source);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(item);
		Objects.requireNonNull(finding);
		Objects.requireNonNull(basis);
		Objects.requireNonNull(measure);
		Objects.requireNonNull(foundOn);
		Objects.requireNonNull(recordedOn);
		Objects.requireNonNull(deadline);
		Objects.requireNonNull(authority);
		Objects.requireNonNull(sector);
		Objects.requireNonNull(informant);
	}

	/** A new one, found and recorded on the same day. */
	public NewHazard(Card enterprise, Source source, Severity severity, Optional<String> item, String finding, String basis, String measure, LocalDate foundOn, Optional<LocalDate> deadline, String authority,
			String sector, boolean withPowers, String informant) {
		this(Ids.next(), enterprise, source, severity, item, finding, basis, measure, foundOn, foundOn, deadline, authority, sector, withPowers, informant);
	}

	/** With the least that is needed. */
	public static NewHazard of(Card enterprise, Source source, Severity severity, String finding, LocalDate foundOn) {
		return new NewHazard(enterprise, source, severity, Optional.empty(), finding, "", "", foundOn, Optional.empty(), "", "", false, "");
	}

	/** The same, recorded on that day. */
	public NewHazard recorded(LocalDate day) {
		return new NewHazard(id, enterprise, source, severity, item, finding, basis, measure, foundOn, day, deadline, authority, sector, withPowers, informant);
	}

	public NewHazard seenWithPowers() {
		return new NewHazard(id, enterprise, source, severity, item, finding, basis, measure, foundOn, recordedOn, deadline, authority, sector, true, informant);
	}

	/** The same, judged by that article or standard. */
	public NewHazard judgedBy(String article) {
		return new NewHazard(id, enterprise, source, severity, item, finding, article, measure, foundOn, recordedOn, deadline, authority, sector, withPowers, informant);
	}
}
