package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which visits; days are included, open ends are absent. */
public record VisitQuery(Optional<UUID> enterprise, Optional<VisitState> state, Optional<VisitKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {

	public static final VisitQuery ALL = new VisitQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	public VisitQuery {
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(state);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
	}

	public VisitQuery of(UUID one) {
		return new VisitQuery(Optional.of(one), state, kind, from, to);
	}

	public VisitQuery in(VisitState one) {
		return new VisitQuery(enterprise, Optional.of(one), kind, from, to);
	}

	public VisitQuery of(VisitKind one) {
		return new VisitQuery(enterprise, state, Optional.of(one), from, to);
	}

	public VisitQuery between(LocalDate first, LocalDate last) {
		return new VisitQuery(enterprise, state, kind, Optional.of(first), Optional.of(last));
	}
}
