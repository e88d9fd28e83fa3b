package org.safetyworkbench.register;

import java.sql.SQLException;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Session;

/** What other slices hold about an enterprise: records keep it from being deleted, what was computed goes with it. */
public interface EnterpriseGuard {

	/** Why it must stay, empty when nothing is on record. */
	Optional<Problem> againstDeleting(Session session, Enterprise.Id enterprise) throws SQLException;

	/** Takes away what was only computed about it. */
	default void deleted(Session session, Enterprise.Id enterprise) throws SQLException {}
}
