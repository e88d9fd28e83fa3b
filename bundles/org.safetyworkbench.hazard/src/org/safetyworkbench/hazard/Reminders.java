package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Which enterprises to remind: once in the days before a deadline, and once when it has passed. Whoever was pressed since
 * then is left alone.
 *
 * @param before days before the deadline
 * @param after days after it
 */
record Reminders(LocalDate asOf, int before, int after) {

	/** The last deadline to look at. */
	LocalDate last() {
		return asOf.plusDays(before);
	}

	List<HazardRow> of(Session session, List<HazardRow> waiting) throws SQLException {
		Map<UUID, LocalDate> pressed = pressed(session, waiting.stream().map(HazardRow::id).toList());
		return waiting.stream().filter(hazard -> isDue(hazard.dueOn(), pressed.getOrDefault(hazard.id(), LocalDate.MIN))).toList();
	}

	private boolean isDue(LocalDate deadline, LocalDate lastPressed) {
		if (deadline.isBefore(asOf)) return !deadline.plusDays(after).isAfter(asOf) && !lastPressed.isAfter(deadline);
		return !deadline.isAfter(last()) && lastPressed.isBefore(deadline.minusDays(before));
	}

	private static Map<UUID, LocalDate> pressed(Session session, List<UUID> hazards) throws SQLException {
		Map<UUID, LocalDate> pressed = new HashMap<>();
		for (List<UUID> some : Groups.of(hazards))
			Rows.each(session, "select hazard_id, max(pressed_on) from hazard_pressure" + session.dialect().useIndex("ix_pressure_hazard") + " where hazard_id in (" + Groups.marks(some.size())
					+ ") group by hazard_id", row -> pressed.put(row.id(1), row.date(2).orElseThrow()), some.toArray());
		return pressed;
	}
}
