package org.safetyworkbench.store;

import java.sql.SQLException;

/** Says who looks at the records; known by the slice that knows the people. */
@FunctionalInterface
public interface Viewer {

	/** Asked by every list, so it should be known without asking the database each time. */
	Permit permit(Session session) throws SQLException;

	/** Something was written here or at another desk; what was kept may be out of date. */
	default void heard(News news) {}
}
