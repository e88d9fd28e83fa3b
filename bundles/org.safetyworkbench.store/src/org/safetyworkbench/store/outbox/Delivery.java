package org.safetyworkbench.store.outbox;

import org.safetyworkbench.core.Result;

/** Turns drafts of one kind into changes of the records. */
@FunctionalInterface
public interface Delivery {

	/**
	 * Runs inside the transaction that keeps the draft's id; a failure undoes both.
	 *
	 * @return why it is refused, or what it led to
	 * @throws org.safetyworkbench.store.StoreException when the database cannot be reached: it is tried again later
	 */
	Result<?> deliver(Draft draft);
}
