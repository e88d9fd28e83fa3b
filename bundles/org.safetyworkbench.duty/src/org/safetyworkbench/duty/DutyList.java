package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/** Reads the duties; needs the store only. */
public interface DutyList {

	Page<DutyRow> page(DutyQuery query, Cursor after, int size, Progress progress);

	/** Whether an index covers that filter and order; the others work and stop when cancelled. */
	boolean isDeclared(DutyQuery query);

	/** Every line of a query, page by page (exports). */
	void each(DutyQuery query, Progress progress, Consumer<DutyRow> line);

	DutyCounts counts(LocalDate asOf);

	/** Why a duty is owed, as it was when it arose. */
	Optional<Why> why(UUID duty);
}
