package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.hazard.Standing;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Session;

/**
 * All that rules may look at of an enterprise: its facts, its own fields, and the counters the other slices keep
 * ({@code open_major, open_general, major_overdue, has_open_major_hazard, last_visit}).
 */
final class EnterpriseFacts {

	private final Inspections inspections;

	EnterpriseFacts(Inspections inspections) {
		this.inspections = inspections;
	}

	Map<UUID, Facts> of(Session session, List<Enterprise> enterprises, LocalDate asOf) throws SQLException {
		List<UUID> ids = enterprises.stream().map(enterprise -> enterprise.id().value()).toList();
		Map<UUID, Standing> standing = Standing.of(session, ids, asOf);
		Map<UUID, LocalDate> visits = inspections.lastVisits(session, ids);
		Map<UUID, Facts> facts = new HashMap<>();
		for (Enterprise enterprise : enterprises) {
			UUID id = enterprise.id().value();
			facts.put(id, of(enterprise, standing.get(id), visits.get(id)));
		}
		return facts;
	}

	private static Facts of(Enterprise enterprise, Standing standing, LocalDate lastVisit) {
		Facts.Builder facts = Facts.builder().put("creditCode", enterprise.creditCode().value()).put("name", enterprise.name())
				.put("open_major", standing.openMajor()).put("open_general", standing.openGeneral()).put("major_overdue", standing.majorOverdue())
				.put("has_open_major_hazard", standing.openMajor() > 0);
		enterprise.area().ifPresent(area -> facts.put("areaCode", area.value()));
		if (lastVisit != null) facts.put("last_visit", lastVisit);
		return enterprise.facts().plus(facts.build());
	}
}
