package org.safetyworkbench.store;

import java.sql.SQLException;

/** What is done with the records inside one transaction. */
@FunctionalInterface
public interface Work<T> {

	T in(Session session) throws SQLException;
}
