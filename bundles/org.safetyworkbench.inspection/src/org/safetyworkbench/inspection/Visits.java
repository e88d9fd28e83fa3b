package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/**
 * Visits from opening to finishing (C-40, C-41, C-42). Opening pins the wording of every item, each answer is kept at once,
 * finishing is for good: afterwards there are only corrections with a reason, shown beside what was said first.
 */
public interface Visits {

	/** Code of the problem that there is no such visit. */
	String UNKNOWN = "visit.unknown";

	/**
	 * Opens a visit with the items that apply at that enterprise on that day, or the part of them that is wanted. Refused: unknown enterprise, no item, another
	 * visit of the enterprise open for the same day, a kind with powers without anybody who holds a certificate, a joint
	 * inspection without partners, a day that lies further back than the office allows, or back without a reason.
	 */
	Result<Visit> open(Person person, NewVisit visit, LocalDate today);

	/** What the packs would ask there on that day, each pack with the number of items that apply. Asks no database. */
	List<Checklist> checklists(Enterprise enterprise, LocalDate on);

	/** The items that would be asked now, as on the page; nothing is kept. For printing without a visit. */
	default Result<List<SheetItem>> preview(UUID enterprise, List<String> packs, LocalDate on) {
		return preview(enterprise, packs, Focus.EVERYTHING, on);
	}

	/** The part of them somebody chose; {@code visit.nothing-in-focus} when nothing that applies belongs to it. */
	Result<List<SheetItem>> preview(UUID enterprise, List<String> packs, Focus focus, LocalDate on);

	/** All that would be asked of an enterprise as somebody read it before, in their scope. Asks no database. */
	Result<List<SheetItem>> preview(Person person, Enterprise enterprise, LocalDate on);

	/** The visit with the items it asks of an enterprise as that person read it before. Asks no database: it can begin while that is gone. */
	Result<NewVisit> pinned(Person person, Enterprise enterprise, NewVisit visit);

	/**
	 * The page of a visit that was begun at this desk and that the database does not know of yet. Asks no database.
	 *
	 * @param visit as {@link #pinned}; an item that no pack has any more is left out
	 * @param today the day on which it was begun
	 */
	VisitSheet begun(NewVisit visit, Card enterprise, LocalDate today);

	/** What to know before going: visits of the same day, visits of the year against the office's limit. */
	List<Text> notices(UUID enterprise, VisitKind kind, LocalDate on);

	Optional<Visit> find(UUID visit);

	/** Everything on the page of a visit; {@link #UNKNOWN} when there is none. */
	Result<VisitSheet> sheet(UUID visit);

	/**
	 * Keeps one answer of an open visit at once, in the place of an earlier one. Refused: what the item cannot have, a visit
	 * that is not open, a day before the visit, a day after it without a reason or beyond the office's limit.
	 *
	 * @param result as typed: 是, 否, 不适用, yes, no, na, a choice, a number, a date
	 * @param measured as typed beside it, may be empty
	 */
	Result<Answer> answer(Person person, UUID visit, String item, String result, String measured, String note, LocalDate today);

	/** Takes the answer of an open visit back: the item was not looked at. */
	Result<Visit> unanswer(Person person, UUID visit, String item, LocalDate today);

	/**
	 * Answers everything that is not answered yet the same way: {@code pass} (the good answer of yes-or-no items; items that
	 * want a number, a date or a choice stay open) or {@code na}.
	 *
	 * @return what was answered
	 */
	Result<List<Answer>> answerRest(Person person, UUID visit, String passOrNa, LocalDate today);

	/**
	 * Says who was there.
	 *
	 * @param seenVersion the version on the screen, 0 for whatever it is; another one gives {@code visit.changed-meanwhile}
	 */
	Result<Visit> describe(Person person, UUID visit, int seenVersion, Presence presence);

	/** Makes it a record for good and tells {@link Consequences}. Refused without any answer and before its day. */
	Result<Visit> finish(Person person, UUID visit, LocalDate today);

	/** Gives an open visit up; its answers go into the change log. */
	Result<Visit> discard(Person person, UUID visit, String reason);

	/** Corrects an answer of a finished visit; what was said stays. What was not looked at needs another visit. */
	Result<Answer> correct(Person person, UUID visit, String item, String result, String measured, String note, String reason);

	/** Corrects who stood for the enterprise at a finished visit and what they said; the first words stay. */
	Result<Visit> correctPresence(Person person, UUID visit, String representative, String opinion, String reason);

	/** Latest day first. */
	Page<Visit> page(VisitQuery query, Cursor after, int size);

	/** Inspections with powers in that year, discarded ones not counted. */
	int visitsThisYear(UUID enterprise, int year);
}
