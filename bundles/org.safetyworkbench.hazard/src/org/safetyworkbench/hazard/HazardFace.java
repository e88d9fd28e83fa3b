package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.spi.Severity;

/**
 * What figures count of a hazard.
 *
 * @param dueOn the deadline in force since the last grant
 * @param former deadlines before it, in the order in which they were put off
 * @param closedOn day of the close-off, empty unless it is closed off
 * @param unaided whether it was neither ordered nor handed over: closed off, the enterprise did it by itself (S1-017)
 * @param plannedYuan money of the five-fixed
 * @param spentYuan what was said last: with the rectification, else as it was planned
 */
public record HazardFace(UUID id, String areaCode, String sector, Source source, Severity severity, String item, HazardState state, LocalDate foundOn, LocalDate dueOn, List<FormerDeadline> former,
		Optional<LocalDate> closedOn, boolean unaided, Optional<Double> plannedYuan, Optional<Double> spentYuan) {

	public HazardFace {
		former = List.copyOf(former);
	}

	HazardFace deferred(List<FormerDeadline> deadlines) {
		return new HazardFace(id, areaCode, sector, source, severity, item, state, foundOn, dueOn, deadlines, closedOn, unaided, plannedYuan, spentYuan);
	}
}
