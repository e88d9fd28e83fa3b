package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;

/**
 * Which lines of a list.
 *
 * @param enterprise the lists "per enterprise"; all enterprises when empty
 * @param riskPoint the three lists "per risk point" (S1-062)
 * @param span found, inspected or decided in these months; ever when empty. Lists of enterprises and risks do not look at it
 * @param openOnly only hazards somebody still has to do something about
 * @param asOf today
 */
public record ListQuery(ListKind kind, Optional<UUID> enterprise, Optional<AreaCode> area, Optional<String> sector, Optional<UUID> riskPoint, Optional<Months> span,
		boolean openOnly, LocalDate asOf) {

	public ListQuery {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(area);
		Objects.requireNonNull(sector);
		Objects.requireNonNull(riskPoint);
		Objects.requireNonNull(span);
		Objects.requireNonNull(asOf);
	}

	/** The whole list. */
	public static ListQuery of(ListKind kind, LocalDate asOf) {
		return new ListQuery(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, asOf);
	}

	public ListQuery kind(ListKind other) {
		return new ListQuery(other, enterprise, area, sector, riskPoint, span, openOnly, asOf);
	}

	public ListQuery enterprise(UUID other) {
		return new ListQuery(kind, Optional.of(other), area, sector, riskPoint, span, openOnly, asOf);
	}

	public ListQuery in(AreaCode other) {
		return new ListQuery(kind, enterprise, Optional.of(other), sector, riskPoint, span, openOnly, asOf);
	}

	public ListQuery sector(String other) {
		return new ListQuery(kind, enterprise, area, Optional.of(other), riskPoint, span, openOnly, asOf);
	}

	public ListQuery riskPoint(UUID other) {
		return new ListQuery(kind, enterprise, area, sector, Optional.of(other), span, openOnly, asOf);
	}

	public ListQuery span(Months other) {
		return new ListQuery(kind, enterprise, area, sector, riskPoint, Optional.of(other), openOnly, asOf);
	}

	public ListQuery onlyOpen() {
		return new ListQuery(kind, enterprise, area, sector, riskPoint, span, true, asOf);
	}
}
