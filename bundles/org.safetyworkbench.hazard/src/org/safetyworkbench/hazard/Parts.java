package org.safetyworkbench.hazard;

import java.util.EnumSet;
import java.util.Set;

import org.safetyworkbench.spi.Severity;

/**
 * Which parts of a dossier a step looks at. Doing something reads no more than its gates and its effect need: most hazards
 * are general, not listed, not deferred, and are closed after reading two tables.
 */
enum Parts {
	FIVE, RECEIPTS, REPORTS, DEFERRALS, LISTINGS, TRANSFERS, PRESSURES, EVIDENCE, OFFICE;

	/** Actions that send something, deal with what came back, or begin a copy. */
	private static final Set<Action> SENDING = EnumSet.of(Action.CONFIRM, Action.JUDGE, Action.ORDER, Action.ADVISE, Action.CORRECT_ON_SPOT, Action.TRANSFER, Action.RETURN, Action.SETTLE, Action.WITHDRAW,
			Action.COPY_TO_AUTHORITY, Action.REFER_CRIMINAL, Action.RECORD_TRANSFER_RECEIPT, Action.RECORD_REPLY);
	private static final Set<Gate> OF_OFFICE = EnumSet.of(Gate.OWN_AUTHORITY, Gate.OTHER_AUTHORITY, Gate.LADDER);

	static Set<Parts> all() {
		return EnumSet.allOf(Parts.class);
	}

	static Set<Parts> of(Step step, Hazard hazard) {
		Set<Parts> parts = EnumSet.noneOf(Parts.class);
		Set<Gate> gates = step.gates().isEmpty() ? EnumSet.noneOf(Gate.class) : EnumSet.copyOf(step.gates());
		boolean major = hazard.severity() == Severity.MAJOR || step.action() == Action.JUDGE;
		if (step.action() == Action.FIX_FIVE || major && gates.contains(Gate.FIVE_FIXED)) parts.add(FIVE);
		if (major && gates.contains(Gate.NOTICE_RECEIVED)) parts.add(RECEIPTS);
		if (major) parts.add(REPORTS);
		if (hazard.waiting() == Waiting.CHIEF || gates.contains(Gate.DEFERRAL_FITS)) parts.add(DEFERRALS);
		if (hazard.listed()) parts.add(LISTINGS);
		if (SENDING.contains(step.action())) parts.add(TRANSFERS);
		if (SENDING.contains(step.action()) || gates.stream().anyMatch(OF_OFFICE::contains)) parts.add(OFFICE);
		if (gates.contains(Gate.LADDER)) parts.add(PRESSURES);
		if (step.action() == Action.SEND_BACK || step.action() == Action.REOPEN || gates.contains(Gate.EVIDENCE_PAIR) || gates.contains(Gate.AFTER_EVIDENCE)) parts.add(EVIDENCE);
		return parts;
	}
}
