package org.safetyworkbench.hazard;

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

/** A closed hazard keeps what it was closed with: nobody passes the gate of the pair and takes it away afterwards. */
@Component(service = EvidenceGuard.class)
public final class HazardEvidence implements EvidenceGuard {

	@Override
	public Optional<Problem> againstAdding(Session session, Subject subject, EvidenceRole role) throws SQLException {
		if (!subject.kind().equals("hazard") || state(session, subject).isPresent()) return Optional.empty();
		return Optional.of(Problem.of("hazard.unknown", "没有这条隐患：" + subject.id(), "there is no hazard " + subject.id()).remedy("刷新后重试", "load again"));
	}

	@Override
	public Optional<Problem> againstWithdrawing(Session session, Evidence evidence) throws SQLException {
		if (!evidence.subject().kind().equals("hazard") || state(session, evidence.subject()).filter(HazardState.CLOSED::equals).isEmpty()) return Optional.empty();
		return Optional.of(Problem.of("hazard.evidence-closed", "隐患已销号，销号依据的证据不能撤下", "the hazard is closed: what it was closed with cannot be withdrawn").remedy("确有错误的，先重新打开隐患", "reopen the hazard first"));
	}

	private static Optional<HazardState> state(Session session, Subject subject) throws SQLException {
		return Rows.one(session, "select state from hazard where id = ?", row -> HazardState.of(row.text(1)), subject.id());
	}
}
