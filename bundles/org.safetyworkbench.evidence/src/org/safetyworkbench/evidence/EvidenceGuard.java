package org.safetyworkbench.evidence;

import java.sql.SQLException;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Session;

/** Says whether evidence of its records may be added or withdrawn now: a closed hazard keeps the pair it was closed with. */
public interface EvidenceGuard {

	/** Why nothing may be added to that subject, empty when it may; subjects of other slices do not concern it. */
	Optional<Problem> againstAdding(Session session, Subject subject, EvidenceRole role) throws SQLException;

	/** Why that evidence must stay, empty when it may be withdrawn. */
	Optional<Problem> againstWithdrawing(Session session, Evidence evidence) throws SQLException;
}
