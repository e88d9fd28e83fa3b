package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Desk;

/** Visits as they will be when what waits at this desk has been sent. */
final class Unsent {

	private Unsent() {}

	/** A visit that was begun here and that the server does not know of. */
	static Optional<VisitRecord> record(Desk desk, UUID id) {
		List<Draft> waiting = desk.outgoing().about(id);
		return waiting.stream().filter(draft -> draft.kind().equals(VisitDraft.NAME)).findFirst()
				.map(begun -> new VisitRecord(over(VisitDraft.sheet(desk.services(), begun), waiting), Map.of(), author(desk, begun), staff(desk), List.of(), true, ends(desk, id)));
	}

	/** After a start without the server nobody knows more of them than what they wrote. */
	private static Person author(Desk desk, Draft begun) {
		try {
			return desk.person();
		} catch (StoreException e) {
			return new Person(UUID.fromString(begun.text(Outgoing.PERSON)), begun.author().name(), Set.of(), "", true);
		}
	}

	private static List<Person> staff(Desk desk) {
		try {
			return desk.known().staff();
		} catch (StoreException e) {
			return List.of(); // the names can be typed
		}
	}

	/** Whether its end waits: nothing can follow it. */
	static boolean ends(Desk desk, UUID id) {
		return desk.outgoing().about(id).stream().anyMatch(draft -> draft.kind().equals(FinishDraft.NAME));
	}

	/** What the page shows, with what others did as far as the server can be asked. */
	static VisitSheet sheet(Desk desk, VisitRecord shown) {
		UUID id = shown.visit().id();
		return over(stored(desk, id).orElse(shown.sheet()), desk.outgoing().about(id));
	}

	private static Optional<VisitSheet> stored(Desk desk, UUID id) {
		try {
			return Optional.of(desk.services().get(Visits.class).sheet(id)).filter(Result::isOk).map(Result::value);
		} catch (StoreException e) {
			if (!e.isUnreachable()) throw e;
			return Optional.empty();
		}
	}

	private static VisitSheet over(VisitSheet sheet, List<Draft> waiting) {
		VisitSheet over = sheet;
		for (Draft draft : waiting) over = switch (draft.kind()) {
			case AnswerDraft.NAME -> AnswerDraft.over(over, draft);
			case PresenceDraft.NAME -> PresenceDraft.over(over, draft);
			default -> over;
		};
		return over;
	}
}
