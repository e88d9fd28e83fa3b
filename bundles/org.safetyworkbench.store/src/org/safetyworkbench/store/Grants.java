package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a shared database needs after its tables were made or changed: roles, rights, row policies. Contributed as a service by
 * whoever owns the rights; applied by {@code database init}, {@code upgrade}, {@code move} and {@code restore}, in their
 * transaction. It may be repeated at any time and brings the database to what this program knows.
 */
public interface Grants {

	/**
	 * @param connection of the administrator, who is a member of the owner; never commit or close it
	 * @param owner role that owns the tables and cannot log in
	 */
	void apply(Connection connection, String owner) throws SQLException;
}
