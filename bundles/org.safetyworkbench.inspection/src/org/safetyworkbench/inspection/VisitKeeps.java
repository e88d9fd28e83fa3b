package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseGuard;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** An enterprise that was inspected stays in the register. */
@Component(service = EnterpriseGuard.class)
public final class VisitKeeps implements EnterpriseGuard {

	@Override
	public Optional<Problem> againstDeleting(Session session, Enterprise.Id enterprise) throws SQLException {
		int visits = Rows.one(session, "select count(*) from inspection where enterprise_id = ?", row -> row.integer(1), enterprise.value()).orElse(0);
		if (visits == 0) return Optional.empty();
		return Optional.of(Problem.of("enterprise.inspections", "该企业有" + visits + "次检查记录，须予保存", "the enterprise has " + visits + " inspections on record").remedy("保留该企业", "keep it"));
	}
}
