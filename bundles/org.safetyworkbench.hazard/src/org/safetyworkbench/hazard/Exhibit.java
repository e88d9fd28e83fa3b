package org.safetyworkbench.hazard;

import java.nio.file.Path;
import java.util.Objects;

import org.safetyworkbench.evidence.EvidenceRole;

/** A file that is kept as evidence together with a deed: both, or neither. */
public record Exhibit(EvidenceRole role, Path file) {

	public Exhibit {
		Objects.requireNonNull(role);
		Objects.requireNonNull(file);
	}

	/** What a file that comes with that action usually shows: where somebody says nothing else. */
	public static EvidenceRole usual(Action action) {
		return switch (action) {
			case CONFIRM, ORDER, ADVISE, BEGIN, TRANSFER -> EvidenceRole.BEFORE;
			case CORRECT_ON_SPOT, SUBMIT, PASS, ACCEPT_LISTING -> EvidenceRole.AFTER;
			case RECORD_RECEIPT, RECORD_TRANSFER_RECEIPT -> EvidenceRole.RECEIPT;
			case SETTLE, RECORD_REPLY, ASK_DEFERRAL, DECIDE_DEFERRAL, REPORT_FIRST, REPORT_SECOND -> EvidenceRole.SCAN;
			default -> EvidenceRole.OTHER;
		};
	}
}
