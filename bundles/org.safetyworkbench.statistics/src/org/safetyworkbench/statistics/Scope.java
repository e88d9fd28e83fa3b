package org.safetyworkbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/**
 * Which hazards figures are about; empty parts restrict nothing.
 *
 * @param area a village is taken as its township, the smallest area figures are kept of
 */
public record Scope(Optional<AreaCode> area, Optional<String> sector, Optional<Source> source, Optional<Severity> severity) {

	public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	public Scope {
		area = area.map(code -> code.level() == AreaCode.Level.VILLAGE ? code.parent().orElseThrow() : code);
	}

	public Scope in(AreaCode other) {
		return new Scope(Optional.of(other), sector, source, severity);
	}

	public Scope of(String otherSector) {
		return new Scope(area, Optional.of(otherSector), source, severity);
	}

	public Scope from(Source other) {
		return new Scope(area, sector, Optional.of(other), severity);
	}

	public Scope of(Severity other) {
		return new Scope(area, sector, source, Optional.of(other));
	}

	/** The same for the ledger. */
	List<Filter> filters() {
		List<Filter> filters = new ArrayList<>();
		area.ifPresent(code -> filters.add(new Filter.InArea(code)));
		sector.ifPresent(id -> filters.add(new Filter.InSector(id)));
		source.ifPresent(way -> filters.add(new Filter.FromSource(way)));
		severity.ifPresent(grade -> filters.add(new Filter.OfSeverity(grade)));
		return filters;
	}
}
