package org.safetyworkbench.office;

import java.sql.SQLException;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Session;

/** Work of one kind that waits for a named person; contributed by the slice whose records name them. */
public interface OpenWork {

	/** What it is called: 进行中的检查. */
	Text name();

	int count(Session session, Person person) throws SQLException;

	/** From now on it is the successor's; each record with an entry in the change log. @return how many there were */
	int handOver(Session session, Person from, Person to) throws SQLException;

	/**
	 * Somebody has another name now: it stands on what is open, whoever sees that; each record with an entry {@code renamed} in the
	 * change log. What is finished keeps the name of then.
	 *
	 * @return how many there were
	 */
	long rename(Session session, String before, String after) throws SQLException;
}
