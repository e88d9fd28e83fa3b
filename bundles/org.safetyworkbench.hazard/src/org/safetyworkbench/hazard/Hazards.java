package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/** Makes hazards of answers and keeps them judged by the rules; what people do with them is {@link Loop}'s. */
public interface Hazards {

	/**
	 * An answer as recorded, with the enterprise it belongs to. Answers that did not fail may be among them.
	 *
	 * @param withPowers whether the visit was one with powers, which may lead to an order
	 * @param asked the item as it was asked, empty for the packs' of now
	 */
	record Proposal(Card enterprise, Answer answer, boolean withPowers, Optional<SheetItem> asked) {

		/** An imported inspection with powers. */
		public Proposal(Card enterprise, Answer answer) {
			this(enterprise, answer, true, Optional.empty());
		}
	}

	/** What became of a proposal. */
	enum Outcome {
		/** a new draft hazard */
		PROPOSED,
		/** the open hazard of that item was found again on another day */
		FOUND_AGAIN,
		/** the answer was corrected: its draft says what it says now */
		CORRECTED,
		/** the answer was corrected and fails no more: its draft, found nowhere else, was withdrawn */
		WITHDRAWN,
		/** nothing to do */
		NONE
	}

	/** @param hazard the hazard concerned, empty for NONE without hazard */
	record Proposed(Outcome outcome, Optional<UUID> hazard) {}

	/**
	 * Makes draft hazards of failed answers: one open hazard per enterprise and item; failing again on another day is
	 * recorded on the open one. Proposing the same answers again changes nothing. Part of the caller's transaction.
	 *
	 * @return one entry per proposal, in the same order
	 */
	List<Proposed> propose(Session session, List<Proposal> proposals) throws SQLException;

	Optional<Hazard> find(UUID id);

	/** What the packs' rules say about a hazard on that day, live, each with its reasons. */
	List<Ruling> rulings(UUID id, LocalDate asOf, Office office);

	/**
	 * The daily pass: colour, escalation and hand-over dates of the hazards whose answer can have changed since they were
	 * last looked at, and of no others; all open ones after the packs changed.
	 *
	 * @return how many changed
	 */
	long reassess(Author author, LocalDate asOf, Office office, Progress progress);
}
