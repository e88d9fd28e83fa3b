package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * How an enterprise stands in the ledger: the counters that rules about enterprises look at.
 *
 * @param majorOverdue open major hazards due before the day asked for
 */
public record Standing(UUID enterprise, int openMajor, int openGeneral, int majorOverdue, int overdue, Optional<LocalDate> nextDue) {

	public static Standing none(UUID enterprise) {
		return new Standing(enterprise, 0, 0, 0, 0, Optional.empty());
	}

	/** For rules, which look at every open hazard of the enterprises that are seen, whosever desk they run at: tip-offs and other sectors' count, too. */
	public static Map<UUID, Standing> of(Session session, Collection<UUID> enterprises, LocalDate asOf) throws SQLException {
		return of(session, enterprises, asOf, session.dialect().about(session.connection(), "hazard", "enterprise"), Permit.Condition.NONE);
	}

	/** As far as who works here sees the hazards. */
	static Map<UUID, Standing> of(Session session, Collection<UUID> enterprises, LocalDate asOf, Permit.Condition seen) throws SQLException {
		return of(session, enterprises, asOf, "hazard", seen);
	}

	private static Map<UUID, Standing> of(Session session, Collection<UUID> enterprises, LocalDate asOf, String hazards, Permit.Condition seen) throws SQLException {
		Map<UUID, Standing> standing = new HashMap<>();
		for (UUID enterprise : enterprises) standing.put(enterprise, none(enterprise));
		for (List<UUID> some : Groups.of(enterprises)) {
			List<Object> parameters = new ArrayList<>(some);
			parameters.add(Days.NEVER);
			Rows.each(session, "select enterprise_id, severity, due_on from " + hazards + session.dialect().useIndex("ix_hazard_enterprise") + " where enterprise_id in (" + Groups.marks(some.size())
					+ ") and pending_until < ? and " + seen.sql(),
					row -> standing.put(row.id(1), standing.get(row.id(1)).plus(Hazard.severity(row.integer(2)), row.date(3).orElseThrow(), asOf)), seen.after(parameters.toArray()));
		}
		return standing;
	}

	/** With one more open hazard. */
	Standing plus(Severity severity, LocalDate due, LocalDate asOf) {
		int major = severity == Severity.MAJOR ? 1 : 0;
		int late = due.isBefore(asOf) ? 1 : 0;
		return new Standing(enterprise, openMajor + major, openGeneral + 1 - major, majorOverdue + major * late, overdue + late,
				nextDue.filter(next -> next.isBefore(due)).or(() -> Optional.of(due)));
	}
}
