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
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.work.Services;

/**
 * Everything the page of a visit shows, read at once in the background.
 *
 * @param hazards by id of the answer: the hazard it led to
 * @param person who works at this desk
 * @param staff the office's people who still work there
 */
record VisitRecord(VisitSheet sheet, Map<UUID, UUID> hazards, Person person, List<Person> staff, List<Entry> changes) {

	private static final int LINES = 500;

	static VisitRecord read(Services services, UUID id) {
		Result<VisitSheet> sheet = services.get(Visits.class).sheet(id);
		if (!sheet.isOk()) throw new StoreException(sheet.problems().get(0), null);
		List<UUID> failed = sheet.value().answers().values().stream().filter(Answer::failed).map(Answer::id).toList();
		return new VisitRecord(sheet.value(), failed.isEmpty() ? Map.of() : services.get(Ledger.class).hazardsOf(failed), services.get(Staff.class).me(),
				services.get(Staff.class).all().stream().filter(Person::active).toList(),
				services.get(ChangeLog.class).timeline("inspection", id, Cursor.START, LINES).rows());
	}

	Visit visit() {
		return sheet.visit();
	}
}
