package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Corrections of who stood for the enterprise at finished visits, which are added; the row of the visit keeps the first words. */
final class PresenceTable {

	private PresenceTable() {}

	static void add(Session session, Visit visit, Presence after, Author author, Instant at) throws SQLException {
		int number = 1 + Rows.one(session, "select max(number) from presence_correction where inspection_id = ?", row -> row.integer(1), visit.id()).orElse(0);
		Rows.update(session, "insert into presence_correction (inspection_id, number, representative, opinion, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)", visit.id(), number,
				after.representative(), after.opinion(), author.reason(), author.name(), at);
		VisitTable.recount(session, visit.id(), 0);
	}

	/** Oldest first. */
	static List<PresenceCorrection> of(Session session, Visit asFinished) throws SQLException {
		List<PresenceCorrection> found = new ArrayList<>();
		Rows.each(session, "select number, representative, opinion, reason, made_by, made_at from presence_correction where inspection_id = ? order by number", row -> {
			Presence before = found.isEmpty() ? asFinished.presence() : found.getLast().after();
			found.add(new PresenceCorrection(row.integer(1), before, before.said(row.text(2), row.text(3)), row.text(4), row.text(5), row.time(6).orElseThrow()));
		}, asFinished.id());
		return found;
	}

	/** The visits with what counts now. */
	static List<Visit> corrected(Session session, List<Visit> visits) throws SQLException {
		Map<UUID, Visit> now = new HashMap<>();
		visits.forEach(visit -> now.put(visit.id(), visit));
		for (List<UUID> some : Groups.of(visits.stream().filter(visit -> visit.state() == VisitState.FINISHED).map(Visit::id).toList()))
			Rows.each(session, "select inspection_id, representative, opinion from presence_correction" + session.dialect().useIndex("pk_presence_correction") + " where inspection_id in ("
					+ Groups.marks(some.size()) + ") order by inspection_id, number", row -> now.put(row.id(1), said(now.get(row.id(1)), row.text(2), row.text(3))), some.toArray());
		return visits.stream().map(visit -> now.get(visit.id())).toList();
	}

	private static Visit said(Visit visit, String representative, String opinion) {
		return visit.withPresence(visit.presence().said(representative, opinion));
	}
}
