package org.safetyworkbench.hazard;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Soundness;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/** Evidence without files: what there is of a hazard is what a test says. */
final class KnownEvidence implements EvidenceStore {

	private final Map<UUID, List<Evidence>> known = new HashMap<>();

	void add(UUID hazard, EvidenceRole... roles) {
		for (EvidenceRole role : roles)
			known.computeIfAbsent(hazard, id -> new ArrayList<>()).add(new Evidence(Ids.next(), Subject.hazard(hazard), role, "a.jpg", "image/jpeg", 1, "", Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
					"", "甲", Instant.EPOCH, false));
	}

	@Override
	public Map<EvidenceRole, Integer> counts(Session session, String kind, UUID subject) {
		Map<EvidenceRole, Integer> counts = new EnumMap<>(EvidenceRole.class);
		of(kind, subject).forEach(one -> counts.merge(one.role(), 1, Integer::sum));
		return counts;
	}

	@Override
	public Result<Evidence> add(Author author, Subject subject, EvidenceRole role, Path file, String note) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Result<Evidence> add(Author author, Subject subject, EvidenceRole role, String name, byte[] content, String note) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Evidence> share(Session session, Author author, List<Evidence> evidence, Subject with) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Evidence> find(UUID id) {
		return Optional.empty();
	}

	@Override
	public List<Evidence> of(String kind, UUID subject) {
		return known.getOrDefault(subject, List.of());
	}

	@Override
	public List<Evidence> of(Session session, String kind, UUID subject) {
		return of(kind, subject);
	}

	@Override
	public Path file(Evidence kept) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Path> thumbnail(Evidence kept) {
		return Optional.empty();
	}

	@Override
	public Optional<byte[]> picture(Evidence kept, int pixels) {
		return Optional.empty();
	}

	@Override
	public Result<Evidence> withdraw(Author author, UUID id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Soundness verify(Progress progress) {
		throw new UnsupportedOperationException();
	}
}
