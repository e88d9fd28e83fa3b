package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;

class HazardEvidenceTest extends LoopFixture {

	private final HazardEvidence guard = new HazardEvidence();

	private List<String> againstWithdrawing(Subject subject) {
		Evidence after = new Evidence(Ids.next(), subject, EvidenceRole.AFTER, "a.jpg", "image/jpeg", 1, "", Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "", "甲", Instant.EPOCH, false);
		return store.<Optional<Problem>>read(session -> guard.againstWithdrawing(session, after)).map(Problem::code).stream().toList();
	}

	@Test
	void aClosedHazardKeepsThePairItWasClosedWith() {
		UUID id = general();
		toRecheck(id);
		assertThat(againstWithdrawing(Subject.hazard(id))).as("the gate of closing looks again").isEmpty();
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
		assertThat(againstWithdrawing(Subject.hazard(id))).containsExactly("hazard.evidence-closed");
		assertThat(againstWithdrawing(Subject.inspection(id, ""))).isEmpty();
	}

	@Test
	void thereIsNoEvidenceOfNothing() {
		assertThat(store.<Optional<Problem>>read(session -> guard.againstAdding(session, Subject.hazard(Ids.next()), EvidenceRole.AFTER))).map(Problem::code).contains("hazard.unknown");
		UUID id = general();
		assertThat(store.<Optional<Problem>>read(session -> guard.againstAdding(session, Subject.hazard(id), EvidenceRole.AFTER))).isEmpty();
	}
}
