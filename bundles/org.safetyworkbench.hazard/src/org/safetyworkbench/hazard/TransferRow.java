package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/** A line of the list of transfers. @param version of the hazard, for {@link Loop#act} */
public record TransferRow(Transfer transfer, UUID hazard, int version, UUID enterprise, String creditCode, String enterpriseName, Text title, Text finding, Severity severity, HazardState state) {

	/** How long it has been on its way. */
	public long days(LocalDate asOf) {
		return ChronoUnit.DAYS.between(transfer.sentOn(), asOf);
	}

	public boolean isOverdue(LocalDate asOf) {
		return switch (transfer.waiting()) {
			case RECEIPT -> transfer.receiptDue().filter(due -> due.isBefore(asOf)).isPresent();
			case REPLY -> transfer.replyDue().filter(due -> due.isBefore(asOf)).isPresent();
			case RETURNED -> true;
			case NOTHING -> false;
		};
	}
}
