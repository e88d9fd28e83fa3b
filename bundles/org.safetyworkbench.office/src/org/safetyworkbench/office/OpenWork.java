package org.safetyworkbench.office;

import java.sql.SQLException;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Session;

/** Work of one kind that waits for a named person; contributed by the slice whose records name them. */
public interface OpenWork {

	/** What it is called: 进行中的检查. */
	Text name();

	/**
	 * Somebody left or has another name: the other name stands on what is open, whoever sees that; each record with an entry in the
	 * change log. What is finished keeps the name of then.
	 *
	 * @return how many there were
	 */
	long pass(Session session, Passage passage) throws SQLException;
}
