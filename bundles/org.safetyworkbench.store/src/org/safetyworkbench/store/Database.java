package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;

/** A database engine. Several may be installed; the {@link Settings} of a workspace name the one that keeps its records. */
public interface Database {

	/** Whether the settings of the workspace name this engine. */
	boolean serves(Workspace workspace);

	Dialect dialect();

	/**
	 * Opens (creating it if there is none and the engine may) the database of the workspace.
	 *
	 * @param secrets asked only when the database wants a password
	 * @throws StoreException when it is in use by another program, damaged, cannot be reached, or does not let this user in
	 */
	DataSource open(Workspace workspace, Secrets secrets);

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

	/**
	 * Everything as it is at this moment, while others go on writing. The database must be open; the user must be allowed to read
	 * all of it.
	 */
	Snapshot snapshot(Workspace workspace) throws SQLException;

	/** A view that does not change until it is closed. */
	interface Snapshot extends AutoCloseable {

		Connection connection();

		@Override
		void close() throws SQLException;
	}

	/**
	 * Encrypts the files of a database that is closed, with a password that is wanted at each opening from then on.
	 *
	 * @param secrets asked for the new password
	 */
	default void encrypt(Workspace workspace, Secrets secrets) {
		throw new StoreException(notHere(), null);
	}

	/** Ends {@link #encrypt}. @param secrets asked for the password */
	default void decrypt(Workspace workspace, Secrets secrets) {
		throw new StoreException(notHere(), null);
	}

	/**
	 * Another password for whoever opens it: that of the login on a server, or of encrypted files.
	 *
	 * @param old the present one, asked for again
	 * @param kept whoever remembers the old one forgets it
	 * @throws StoreException when the old one is wrong, or nothing here has a password
	 */
	default void changePassword(Workspace workspace, Secret old, Secret fresh, Secrets kept) {
		throw new StoreException(Problem.of("database.no-password", "这个数据库没有密码", "this database has no password"), null);
	}

	private static Problem notHere() {
		return Problem.of("database.server", "服务器上的数据库由服务器的管理员加密", "a database on a server is encrypted by the server's administrator");
	}

	/** Closes it; the next program may open it. */
	void close(Workspace workspace);
}
