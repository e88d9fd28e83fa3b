package org.safetyworkbench.store;

import java.sql.SQLException;
import java.time.Duration;

/** How a shared database wakes a desk when another one has written. */
public interface Bell {

	/** Connects; whatever is written from now on rings. */
	Line connect() throws SQLException;

	/** One connection that waits. */
	interface Line extends AutoCloseable {

		/**
		 * Waits until somebody has written.
		 *
		 * @return false when nothing was heard for so long
		 * @throws SQLException when the connection is gone; also found out when nothing is heard
		 */
		boolean await(Duration longest) throws SQLException;

		@Override
		void close() throws SQLException;
	}
}
