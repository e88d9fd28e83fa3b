/**
 * Everything of a workspace in one logical form: for backups, for the move to a server, and back again.
 *
 * <p>Rows are lines of text ({@link org.safetyworkbench.store.archive.Kind} says how a value is written), the same whatever
 * engine they come from; files of evidence and papers keep their names. {@link org.safetyworkbench.store.archive.Backup} writes
 * them into one zip file with a manifest, {@link org.safetyworkbench.store.archive.Load} brings them from a backup or from a
 * running database into an empty one, in batches that are kept as it goes, so that it can be interrupted and taken up again;
 * at the end rows are counted and hashed on both sides. {@link org.safetyworkbench.store.archive.Custody} is the service.
 *
 * <p>To extend: another type of column is another {@code Kind}; a new table is found by itself.
 */
package org.safetyworkbench.store.archive;
