package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.spi.Severity;

/**
 * How an enterprise stands in the ledger: the counters that rules about enterprises look at.
 *
 * @param majorOverdue open major hazards due before the day asked for
 */
public record Standing(UUID enterprise, int openMajor, int openGeneral, int majorOverdue, int overdue, Optional<LocalDate> nextDue) {

	public static Standing none(UUID enterprise) {
		return new Standing(enterprise, 0, 0, 0, 0, Optional.empty());
	}

	/** With one more open hazard. */
	Standing plus(Severity severity, LocalDate due, LocalDate asOf) {
		int major = severity == Severity.MAJOR ? 1 : 0;
		int late = due.isBefore(asOf) ? 1 : 0;
		return new Standing(enterprise, openMajor + major, openGeneral + 1 - major, majorOverdue + major * late, overdue + late,
				nextDue.filter(next -> next.isBefore(due)).or(() -> Optional.of(due)));
	}
}
