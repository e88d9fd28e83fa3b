package org.safetyworkbench.paper;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Office;

/**
 * A paper before it has a number: who writes to whom about what.
 *
 * @param addressee whom it goes to; {@link Authority#NONE} = the enterprise itself
 * @param link the record its QR code leads back to, empty for none
 * @param values fields beyond those that follow from enterprise and findings, by their names in {@link Fields}
 * @param questions rows of a checklist, with full field names
 * @param photos shown two in a row
 * @param pictures in fields of their own
 * @param labels to be cut out, one below the other
 */
public record Paper(PaperKind kind, Office office, Recipient enterprise, Authority addressee, Optional<RecordLink> link, List<Finding> findings,
		Map<String, String> values, List<Map<String, String>> questions, List<Photo> photos, Map<String, Photo> pictures, List<Label> labels) {

	public Paper {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(office);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(addressee);
		Objects.requireNonNull(link);
		findings = List.copyOf(findings);
		values = Map.copyOf(values);
		questions = List.copyOf(questions);
		photos = List.copyOf(photos);
		pictures = Map.copyOf(pictures);
		labels = List.copyOf(labels);
	}

	public static Paper of(PaperKind kind, Office office, Recipient enterprise, List<Finding> findings) {
		Optional<RecordLink> link = findings.size() == 1 ? findings.getFirst().hazard().map(RecordLink::hazard) : Optional.empty();
		return new Paper(kind, office, enterprise, Authority.NONE, link, findings, Map.of(), List.of(), List.of(), Map.of(), List.of());
	}

	public Paper to(Authority other) {
		return new Paper(kind, office, enterprise, other, link, findings, values, questions, photos, pictures, labels);
	}

	public Paper about(RecordLink record) {
		return new Paper(kind, office, enterprise, addressee, Optional.of(record), findings, values, questions, photos, pictures, labels);
	}

	public Paper with(String field, String value) {
		return with(Map.of(field, value));
	}

	public Paper with(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(values);
		all.putAll(more);
		return new Paper(kind, office, enterprise, addressee, link, findings, all, questions, photos, pictures, labels);
	}

	public Paper withQuestions(List<Map<String, String>> rows) {
		return new Paper(kind, office, enterprise, addressee, link, findings, values, rows, photos, pictures, labels);
	}

	public Paper withPhotos(List<Photo> shots) {
		return new Paper(kind, office, enterprise, addressee, link, findings, values, questions, shots, pictures, labels);
	}

	public Paper withLabels(List<Label> some) {
		return new Paper(kind, office, enterprise, addressee, link, findings, values, questions, photos, pictures, some);
	}

	/** A picture in a field of its own, such as {@link Fields#SIGNATURE}. */
	public Paper with(String field, Photo picture) {
		Map<String, Photo> all = new HashMap<>(pictures);
		all.put(field, picture);
		return new Paper(kind, office, enterprise, addressee, link, findings, values, questions, photos, all, labels);
	}

	/** Every record it is listed under. */
	Set<RecordLink> records() {
		Set<RecordLink> records = new LinkedHashSet<>();
		link.ifPresent(records::add);
		findings.forEach(finding -> finding.hazard().map(RecordLink::hazard).ifPresent(records::add));
		return records;
	}

	String addresseeName() {
		return addressee.name().isEmpty() ? enterprise.name() : addressee.name();
	}
}
