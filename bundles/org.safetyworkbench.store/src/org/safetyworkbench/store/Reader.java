package org.safetyworkbench.store;

import java.sql.SQLException;

/** Makes a value of one row. */
@FunctionalInterface
public interface Reader<R> {

	R of(Row row) throws SQLException;
}
