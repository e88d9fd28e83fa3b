package org.safetyworkbench.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the transfer a deed speaks of. */
final class Sent {

	private Sent() {}

	/** The one the deed names, else the first that waits for one of these, in the order given. */
	static Optional<Transfer> chosen(Dossier dossier, Deed deed, Transfer.Waiting... waiting) {
		String id = deed.text(Ask.TRANSFER);
		return Arrays.stream(waiting).flatMap(what -> dossier.transfers().stream().filter(transfer -> transfer.waiting() == what))
				.filter(transfer -> id.isEmpty() || transfer.id().toString().equals(id)).findFirst();
	}

	/** The hand-over that is on its way. */
	static Optional<Transfer> running(Dossier dossier) {
		return dossier.transfers().stream().filter(transfer -> transfer.kind() == Transfer.Kind.TRANSFER && isOnItsWay(transfer)).findFirst();
	}

	static boolean isOnItsWay(Transfer transfer) {
		return transfer.waiting() == Transfer.Waiting.RECEIPT || transfer.waiting() == Transfer.Waiting.REPLY;
	}

	static List<Option> options(Dossier dossier) {
		return dossier.transfers().stream().filter(Sent::isOnItsWay)
				.map(transfer -> new Option(transfer.id().toString(), new org.safetyworkbench.core.Text(transfer.kind().label().zh() + " " + transfer.recipient() + " " + transfer.sentOn(),
						transfer.kind().label().en() + " " + transfer.recipient() + " " + transfer.sentOn()))).toList();
	}
}
