package org.safetyworkbench.exchange;

import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.statistics.Months;

/**
 * What goes into a package for an upper platform; empty parts restrict nothing.
 *
 * @param span hazards found and visits made in these months; enterprises and risk points go along as they are now
 * @param majorOnly for a database of major hazards (S4-28, S4-29): of the hazards the major ones, of the risk points the red ones
 */
public record PlatformScope(Optional<AreaCode> area, Optional<Months> span, boolean majorOnly) {

	public static final PlatformScope ALL = new PlatformScope(Optional.empty(), Optional.empty(), false);

	public PlatformScope {
		Objects.requireNonNull(area);
		Objects.requireNonNull(span);
	}
}
