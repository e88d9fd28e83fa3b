package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The login roles of a shared server, one per person; whether the asker may is for the server to say. */
public interface Logins {

	/**
	 * Lets a person sign in by that name, or gives them another password.
	 *
	 * @param password never leaves this program: the server gets what it needs to check it
	 */
	void open(Connection connection, UUID person, String login, char[] password) throws SQLException;

	/** Whether the asker administers the database itself and so makes the first logins. */
	boolean isKeeper(Connection connection) throws SQLException;

	/** Whether anybody gets into this database by that login; one that came with a backup of another server does not exist here. */
	boolean isOpen(Connection connection, String login) throws SQLException;

	/** They sign in no more; what they have open shows nothing more. */
	void close(Connection connection, UUID person) throws SQLException;
}
