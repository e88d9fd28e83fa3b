package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.UUID;

import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** A hazard of a test, as it is now. */
record Recorded(UUID id, String area, String sector, Source source, Severity severity, String item, HazardState state, LocalDate foundOn, LocalDate dueOn, LocalDate closedOn, LocalDate orderedOn) {

	boolean isCounted() {
		return state != HazardState.WITHDRAWN;
	}

	boolean isOpenAt(LocalDate day) {
		return isCounted() && !foundOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
	}

	boolean isIn(Scope scope) {
		return scope.area().filter(code -> !area.startsWith(code.prefix())).isEmpty() && scope.sector().filter(id -> !sector.equals(id)).isEmpty()
				&& scope.source().filter(way -> source != way).isEmpty() && scope.severity().filter(grade -> severity != grade).isEmpty();
	}
}
