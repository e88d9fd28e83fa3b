package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.store.Session;

/** The inspections of an office and the answers given in them. */
public interface Inspections {

	/** What became of an answer that was written. */
	enum Outcome { ADDED, UPDATED, UNCHANGED }

	/** @param answer as kept: with the id it has in the store */
	record Recorded(Answer answer, Outcome outcome) {}

	/**
	 * An answer as it can be recorded, read and judged against its item; a result the item cannot have is refused. Nothing
	 * is stored.
	 *
	 * @param result as typed: 是, 否, 不适用, a choice, a number or a date
	 * @param measured as typed beside it, may be empty
	 */
	Result<Answer> answer(Item item, UUID enterprise, LocalDate on, String inspector, String result, String measured, String note);

	/**
	 * Writes answers of any number of enterprises and days, in the order given; the same enterprise, day and item twice means
	 * the later corrects the earlier. Part of the caller's transaction. At most some thousands per call.
	 *
	 * @return one entry per answer, in the same order
	 */
	List<Recorded> record(Session session, List<Answer> answers) throws SQLException;

	/** What is known of an enterprise, newest day first. */
	List<Answer> of(Session session, UUID enterprise) throws SQLException;

	/** Day of the last inspection of each of these enterprises; those never inspected are absent. */
	Map<UUID, LocalDate> lastVisits(Session session, Collection<UUID> enterprises) throws SQLException;
}
