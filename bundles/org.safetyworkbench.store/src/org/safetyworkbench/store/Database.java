package org.safetyworkbench.store;

import java.util.Optional;

import javax.sql.DataSource;

import org.safetyworkbench.core.Workspace;

/** A database engine; which one is used is decided by which bundle is installed. */
public interface Database {

	Dialect dialect();

	/**
	 * Opens (creating it if there is none) the database of the workspace.
	 *
	 * @throws StoreException when it is in use by another program, damaged, or cannot be written
	 */
	DataSource open(Workspace workspace);

	/**
	 * Asked before each write: engines get into trouble when the disk fills up while they write.
	 *
	 * @throws StoreException when hardly any room is left
	 */
	default void checkRoom(Workspace workspace) {}

	/** What rings when another desk has written; none when no other program can write. */
	default Optional<Bell> bell(Workspace workspace) {
		return Optional.empty();
	}

	/** Closes it; the next program may open it. */
	void close(Workspace workspace);
}
