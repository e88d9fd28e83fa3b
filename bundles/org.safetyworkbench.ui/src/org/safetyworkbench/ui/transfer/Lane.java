package org.safetyworkbench.ui.transfer;

import java.time.LocalDate;
import java.util.Locale;

import org.safetyworkbench.hazard.Transfer.Waiting;
import org.safetyworkbench.hazard.TransferCounts;
import org.safetyworkbench.hazard.TransferQuery;
import org.safetyworkbench.ui.look.Look.Tone;

/** What transfers are looked at by. */
enum Lane {
	OVERDUE(Tone.RED), RECEIPT(Tone.ORANGE), REPLY(Tone.BLUE), RETURNED(Tone.RED), ALL(Tone.GREY);

	private final Tone tone;

	Lane(Tone tone) {
		this.tone = tone;
	}

	Tone tone() {
		return tone;
	}

	/** Its key in places and widget ids. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	TransferQuery query(LocalDate today) {
		return switch (this) {
			case OVERDUE -> TransferQuery.overdue(today);
			case RECEIPT -> TransferQuery.waiting(Waiting.RECEIPT);
			case REPLY -> TransferQuery.waiting(Waiting.REPLY);
			case RETURNED -> TransferQuery.waiting(Waiting.RETURNED);
			case ALL -> TransferQuery.ALL;
		};
	}

	/** How many; empty for all of them, which nobody counts. */
	String number(TransferCounts counts) {
		return switch (this) {
			case OVERDUE -> String.valueOf(counts.overdue());
			case RECEIPT -> String.valueOf(counts.waitingReceipt());
			case REPLY -> String.valueOf(counts.waitingReply());
			case RETURNED -> String.valueOf(counts.returned());
			case ALL -> "≡";
		};
	}
}
