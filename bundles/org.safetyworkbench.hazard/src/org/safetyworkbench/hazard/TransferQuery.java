package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which transfers, those whose day comes first first.
 *
 * @param waiting what they wait for
 * @param overdueAt those that should have been answered before that day
 * @param authority sent to that authority
 */
public record TransferQuery(Optional<Transfer.Waiting> waiting, Optional<LocalDate> overdueAt, Optional<String> authority) {

	public static final TransferQuery ALL = new TransferQuery(Optional.empty(), Optional.empty(), Optional.empty());

	public TransferQuery {
		Objects.requireNonNull(waiting);
		Objects.requireNonNull(overdueAt);
		Objects.requireNonNull(authority);
	}

	public static TransferQuery waiting(Transfer.Waiting what) {
		return new TransferQuery(Optional.of(what), Optional.empty(), Optional.empty());
	}

	public static TransferQuery overdue(LocalDate asOf) {
		return new TransferQuery(Optional.empty(), Optional.of(asOf), Optional.empty());
	}

	public TransferQuery to(String otherAuthority) {
		return new TransferQuery(waiting, overdueAt, Optional.of(otherAuthority));
	}
}
