package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceGuard;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Evidence of visits. A signed scan comes after the visit is finished, and what was added by mistake is withdrawn with a
 * reason; both say when they were made. A discarded visit takes nothing more.
 */
@Component(service = EvidenceGuard.class)
public final class VisitEvidence implements EvidenceGuard {

	@Override
	public Optional<Problem> againstAdding(Session session, Subject subject, EvidenceRole role) throws SQLException {
		if (!subject.kind().equals("inspection")) return Optional.empty();
		Optional<String> state = Rows.one(session, "select state from inspection where id = ?", row -> row.text(1), subject.id());
		if (state.isEmpty()) return Optional.of(VisitProblems.unknown(subject.id()));
		return VisitState.of(state.get()) == VisitState.DISCARDED ? Optional.of(VisitProblems.closed(VisitState.DISCARDED)) : Optional.empty();
	}

	@Override
	public Optional<Problem> againstWithdrawing(Session session, Evidence evidence) {
		return Optional.empty();
	}
}
