package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseGuard;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Duties are computed: they go with their enterprise, and out of the counts. */
@Component(service = EnterpriseGuard.class)
public final class DutyCleaning implements EnterpriseGuard {

	@Override
	public Optional<Problem> againstDeleting(Session session, Enterprise.Id enterprise) {
		return Optional.empty();
	}

	@Override
	public void deleted(Session session, Enterprise.Id enterprise) throws SQLException {
		Tally tally = new Tally();
		Rows.query(session, "select " + Owed.COLUMNS + " from duty where enterprise_id = ?", row -> Owed.read(row, 1), enterprise.value()).forEach(tally::went);
		Rows.update(session, "delete from duty where enterprise_id = ?", enterprise.value());
		Rows.update(session, "delete from duty_digest where enterprise_id = ?", enterprise.value());
		tally.keep(session);
	}
}
