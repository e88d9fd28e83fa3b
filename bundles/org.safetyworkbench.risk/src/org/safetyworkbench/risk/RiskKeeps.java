package org.safetyworkbench.risk;

import java.sql.SQLException;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseGuard;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** An enterprise whose risk points were recorded stays in the register. */
@Component(service = EnterpriseGuard.class)
public final class RiskKeeps implements EnterpriseGuard {

	@Override
	public Optional<Problem> againstDeleting(Session session, Enterprise.Id enterprise) throws SQLException {
		int points = Rows.one(session, "select count(*) from risk_point where enterprise_id = ?", row -> row.integer(1), enterprise.value()).orElse(0);
		if (points == 0) return Optional.empty();
		return Optional.of(Problem.of("enterprise.risk-points", "该企业登记了" + points + "个风险点", "the enterprise has " + points + " risk points on record").remedy("保留该企业", "keep it"));
	}
}
