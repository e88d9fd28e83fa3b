/**
 * One unit of work for all slices: transaction, optimistic locking, change log, schema.
 *
 * <p>Every slice contributes a {@link org.safetyworkbench.store.Schema} (scripts and entity classes) and reaches its records
 * through the one {@link org.safetyworkbench.store.Store}. The database is opened, and migrated, at the first use;
 * EclipseLink starts only when a session is first asked for entities, on the connection of that session, so that SQL and
 * entities share one transaction. What is written is followed by entries of the append-only change log, chained by hash.
 * Lists page by keyset ({@link org.safetyworkbench.store.Keyset}), imports write through
 * {@link org.safetyworkbench.store.Batch}.
 *
 * <p>{@link org.safetyworkbench.store.Feed} tells what was changed, here or at another desk: a shared database rings a
 * {@link org.safetyworkbench.store.Bell}, and the change log says what happened since.
 *
 * <p>Which engine keeps the records is in the {@link org.safetyworkbench.store.Settings} of the workspace; passwords are asked
 * from {@link org.safetyworkbench.store.Secrets}, never kept.
 *
 * <p>To extend: another engine implements {@link org.safetyworkbench.store.Database} and
 * {@link org.safetyworkbench.store.Dialect} in a bundle of its own; another slice adds a {@code Schema} component.
 */
package org.safetyworkbench.store;
