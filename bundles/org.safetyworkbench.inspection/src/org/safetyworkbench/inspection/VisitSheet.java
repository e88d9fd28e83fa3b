package org.safetyworkbench.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;

/**
 * A visit with everything on its page.
 *
 * @param enterprise as it was when the visit was opened
 * @param items in the order asked; for imported visits the items of their answers as the packs word them now
 * @param guide ids of those items that the standardisation guide carried at the opening
 * @param answers by item, as they count now
 * @param corrections by item, oldest first; items without are absent
 * @param said corrections of who stood for the enterprise and what they said, oldest first
 * @param evidence everything added to the visit, withdrawn ones among it
 */
public record VisitSheet(Visit visit, Card enterprise, List<SheetItem> items, Set<String> guide, Map<String, Answer> answers, Map<String, List<Correction>> corrections, List<PresenceCorrection> said, List<Evidence> evidence) {

	public VisitSheet {
		Objects.requireNonNull(visit);
		Objects.requireNonNull(enterprise);
		items = List.copyOf(items);
		guide = Set.copyOf(guide);
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
		corrections = Map.copyOf(corrections);
		said = List.copyOf(said);
		evidence = List.copyOf(evidence);
	}

	/** As it will be when that answer has been kept; the same where the item cannot be answered so. */
	public VisitSheet answered(String item, String result, String measured, String note) {
		Optional<Answer> answer = item(item).flatMap(asked -> Typed.answer(answer(item).map(Answer::id).orElseGet(Ids::next), asked.item(), asked.packVersion(), visit.enterprise(), visit.on(), visit.inspectors(),
				result, measured, note).toOptional());
		if (answer.isEmpty()) return this;
		Map<String, Answer> more = new LinkedHashMap<>(answers);
		more.put(item, answer.get());
		Visit counted = visit.withCounts(more.size(), (int) more.values().stream().filter(Answer::failed).count());
		return new VisitSheet(counted, enterprise, items, guide, more, corrections, said, evidence);
	}

	/** As it will be when that has been kept. */
	public VisitSheet described(Presence presence) {
		return new VisitSheet(visit.withPresence(presence), enterprise, items, guide, answers, corrections, said, evidence);
	}

	public Optional<SheetItem> item(String id) {
		return items.stream().filter(item -> item.id().equals(id)).findFirst();
	}

	public Optional<Answer> answer(String item) {
		return Optional.ofNullable(answers.get(item));
	}

	public List<SheetItem> unanswered() {
		return items.stream().filter(item -> !answers.containsKey(item.id())).toList();
	}

	public List<SheetItem> failed() {
		return items.stream().filter(item -> answer(item.id()).map(Answer::failed).orElse(false)).toList();
	}

	/** Evidence of one item that was not withdrawn. */
	public List<Evidence> evidence(String item) {
		return evidence.stream().filter(one -> one.item().equals(item) && !one.withdrawn()).toList();
	}

	/** Failed items whose photograph is asked for and missing. */
	public List<SheetItem> withoutPhoto() {
		return failed().stream().filter(item -> item.item().photoRequired() && evidence(item.id()).stream().noneMatch(Evidence::isImage)).toList();
	}

	/** The second result of the visit; empty where it asked no item of the standardisation guide, or none of them is answered. */
	public Optional<Standardisation> standardisation() {
		return Standardisation.of(guide, this);
	}

	/** What an official may want to complete before finishing; nothing of it forbids to finish. */
	public List<Text> gaps() {
		return Gaps.of(this);
	}

	boolean isSigned() {
		return evidence.stream().anyMatch(one -> !one.withdrawn() && (one.role() == EvidenceRole.SIGNATURE || one.role() == EvidenceRole.SCAN));
	}
}
