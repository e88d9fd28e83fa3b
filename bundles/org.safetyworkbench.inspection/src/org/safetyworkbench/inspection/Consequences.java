package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.List;

import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/** What follows from a finished visit, in the same transaction: the ledger makes draft hazards of what failed. */
public interface Consequences {

	/** @param item as it was asked, with the wording and the basis pinned at the opening */
	record Answered(Card enterprise, Answer answer, SheetItem item) {}

	/**
	 * Called once when a visit is finished, with all its answers, and again with the answer concerned each time one is
	 * corrected afterwards (same id, new words).
	 */
	void recorded(Session session, Author author, Visit visit, List<Answered> answers) throws SQLException;
}
