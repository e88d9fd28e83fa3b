package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseGuard;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** An enterprise with hazards stays in the register: closed ones are on record too, so settling the open ones would not help. */
@Component(service = EnterpriseGuard.class)
public final class HazardKeeps implements EnterpriseGuard {

	@Override
	public Optional<Problem> againstDeleting(Session session, Enterprise.Id enterprise) throws SQLException {
		int open = 0, all = 0;
		for (HazardState state : Rows.query(session, "select state from hazard where enterprise_id = ?", row -> HazardState.of(row.text(1)), enterprise.value())) {
			all++;
			if (state.isOpen()) open++;
		}
		if (open > 0) return Optional.of(Problem.of("enterprise.open-hazards", "该企业有" + open + "条隐患尚未销号，须予保存", "the enterprise has " + open + " open hazards").remedy("保留该企业", "keep it"));
		if (all > 0) return Optional.of(Problem.of("enterprise.hazards", "该企业有" + all + "条隐患记录，须予保存", "the enterprise has " + all + " hazards on record").remedy("保留该企业", "keep it"));
		return Optional.empty();
	}
}
