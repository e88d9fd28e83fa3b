package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.safetyworkbench.hazard.FormerDeadline;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** A hazard of a test, as it is now. */
record Recorded(UUID id, String area, String sector, Source source, Severity severity, String item, HazardState state, LocalDate foundOn, LocalDate dueOn, List<FormerDeadline> former,
		LocalDate closedOn, LocalDate orderedOn, Double planned, Double spent) {

	Recorded judged(Severity other) {
		return new Recorded(id, area, sector, source, other, item, state, foundOn, dueOn, former, closedOn, orderedOn, planned, spent);
	}

	Recorded is(HazardState other, LocalDate closed) {
		return new Recorded(id, area, sector, source, severity, item, other, foundOn, dueOn, former, closed, orderedOn, planned, spent);
	}

	Recorded due(LocalDate other) {
		return new Recorded(id, area, sector, source, severity, item, state, foundOn, other, former, closedOn, orderedOn, planned, spent);
	}

	Recorded ordered(LocalDate on) {
		return new Recorded(id, area, sector, source, severity, item, state, foundOn, dueOn, former, closedOn, on, planned, spent);
	}

	Recorded costs(Double thought, Double said) {
		return new Recorded(id, area, sector, source, severity, item, state, foundOn, dueOn, former, closedOn, orderedOn, thought, said);
	}

	/** A deferral was granted that day. */
	Recorded deferred(LocalDate on, LocalDate until) {
		return new Recorded(id, area, sector, source, severity, item, state, foundOn, until, Stream.concat(former.stream(), Stream.of(new FormerDeadline(dueOn, on))).toList(), closedOn, orderedOn, planned, spent);
	}

	boolean isCounted() {
		return state != HazardState.WITHDRAWN;
	}

	boolean isOpenAt(LocalDate day) {
		return isCounted() && !foundOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
	}

	/** The deadline in force on a day. */
	LocalDate dueAt(LocalDate day) {
		return former.stream().filter(one -> one.until().isAfter(day)).findFirst().map(FormerDeadline::due).orElse(dueOn);
	}

	boolean isIn(Scope scope) {
		return scope.area().filter(code -> !area.startsWith(code.prefix())).isEmpty() && scope.sector().filter(id -> !sector.equals(id)).isEmpty()
				&& scope.source().filter(way -> source != way).isEmpty() && scope.severity().filter(grade -> severity != grade).isEmpty();
	}
}
