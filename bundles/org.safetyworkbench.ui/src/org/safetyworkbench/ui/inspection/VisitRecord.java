package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.work.Services;

/**
 * Everything the page of a visit shows, read at once in the background.
 *
 * @param hazards by id of the answer: the hazard it led to
 * @param person who works at this desk
 * @param staff the office's people who still work there
 * @param isUnsent whether it was begun here and the server does not know of it
 * @param ends whether its end waits to be sent
 */
record VisitRecord(VisitSheet sheet, Map<UUID, UUID> hazards, Person person, List<Person> staff, List<Entry> changes, boolean isUnsent, boolean ends) {

	private static final int LINES = 500;

	/** From the server; a visit that was begun here and is not there yet from what waits. */
	static VisitRecord read(Desk desk, UUID id) {
		try {
			return stored(desk, id);
		} catch (StoreException e) {
			return Unsent.record(desk, id).orElseThrow(() -> e);
		}
	}

	private static VisitRecord stored(Desk desk, UUID id) {
		Services services = desk.services();
		Result<VisitSheet> sheet = services.get(Visits.class).sheet(id);
		if (!sheet.isOk()) throw new StoreException(sheet.problems().get(0), null);
		List<UUID> failed = sheet.value().answers().values().stream().filter(Answer::failed).map(Answer::id).toList();
		return new VisitRecord(sheet.value(), failed.isEmpty() ? Map.of() : services.get(Ledger.class).hazardsOf(failed), desk.person(), desk.known().staff(),
				services.get(ChangeLog.class).timeline("inspection", id, Cursor.START, LINES).rows(), false, Unsent.ends(desk, id));
	}

	/** The same while its end waits. */
	VisitRecord ending() {
		return new VisitRecord(sheet, hazards, person, staff, changes, isUnsent, true);
	}

	/** Whether something can still be written down here. */
	boolean isOpen() {
		return visit().isOpen() && !ends;
	}

	Visit visit() {
		return sheet.visit();
	}
}
