package org.safetyworkbench.store;

/**
 * The one way to the records: every read and every write of every slice goes through here, so that a change, its entry in
 * the change log and its read models are one transaction.
 *
 * <p>The database is opened at the first use, not when the service arrives. Expected failures (workspace in use, damaged,
 * read-only, disk full, somebody else changed the record) come as {@link StoreException}.
 */
public interface Store {

	/** Runs reading work on one connection; nothing it writes is kept. */
	<T> T read(Work<T> work);

	/** Runs work in one transaction: all of it is kept, or nothing. */
	<T> T write(Author author, Work<T> work);
}
