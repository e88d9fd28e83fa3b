package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The rows of visits. Counts of open visits are counted when asked for, so that saving an answer touches one row only. */
final class VisitTable {

	private static final String COLUMNS = "id, inspected_on, version, enterprise_id, enterprise_name, kind, state, inspector, representative, opinion, note, late_reason, method, partners, packs, entered_on,"
			+ " items, answered, failed, finished_at, credit_code, area_code, sectors, focus, left_out";

	private VisitTable() {}

	/**
	 * A visit with the card of its enterprise as pinned; the card is empty for imported visits.
	 *
	 * @param asFinished the visit with the words it was finished with, before corrections
	 */
	record Found(Visit visit, Optional<Card> card, Visit asFinished) {}

	static void insert(Session session, Visit v, Card card) throws SQLException {
		Rows.update(session, "insert into inspection (id, inspected_on, version, enterprise_id, enterprise_name, kind, state, inspector, representative, opinion, note, late_reason, method, partners, packs,"
				+ " entered_on, items, credit_code, area_code, sectors, open_on, focus, left_out) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", v.id(), v.on(), v.version(), v.enterprise(),
				v.enterpriseName(), v.kind().code(), v.state().code(), v.inspectors(), v.presence().representative(), v.presence().opinion(), v.presence().note(), v.presence().lateReason(), v.method(),
				v.partners(), v.packs(), v.enteredOn(), v.items(), card.creditCode().value(), card.areaCode(), Packed.list(card.sectors()), v.on(), v.extent().focus().words(), v.extent().leftOut());
	}

	/** Only an open visit, and only the version seen. */
	static boolean describe(Session session, UUID id, int version, Presence p) throws SQLException {
		return Rows.update(session, "update inspection set version = version + 1, inspector = ?, representative = ?, opinion = ?, note = ?, late_reason = ? where id = ? and version = ? and state = 'open'",
				String.join("、", p.inspectors()), p.representative(), p.opinion(), p.note(), p.lateReason(), id, version) == 1;
	}

	static boolean finish(Session session, UUID id, int version, int answered, int failed, Instant at) throws SQLException {
		return Rows.update(session, "update inspection set version = version + 1, state = 'finished', open_on = null, answered = ?, failed = ?, finished_at = ? where id = ? and version = ? and state = 'open'",
				answered, failed, at, id, version) == 1;
	}

	static boolean discard(Session session, UUID id, int version) throws SQLException {
		return Rows.update(session, "update inspection set version = version + 1, state = 'discarded', open_on = null where id = ? and version = ? and state = 'open'", id, version) == 1;
	}

	/** A finished visit is counted anew after a correction. */
	static void recount(Session session, UUID id, int moreFailed) throws SQLException {
		Rows.update(session, "update inspection set version = version + 1, failed = failed + ? where id = ?", moreFailed, id);
	}

	static Optional<Found> find(Session session, UUID id) throws SQLException {
		Optional<Permit.Condition> seen = session.seen("inspection");
		List<Object> parameters = new ArrayList<>(List.of(id));
		seen.ifPresent(condition -> parameters.addAll(condition.parameters()));
		Optional<Found> found = Rows.one(session, "select " + COLUMNS + " from inspection where id = ?" + seen.map(condition -> " and " + condition.sql()).orElse(""), VisitTable::found, parameters.toArray());
		if (found.isEmpty()) return found;
		Visit visit = found.get().visit();
		return Optional.of(new Found(now(session, List.of(visit)).getFirst(), found.get().card(), visit));
	}

	static Page<Visit> page(Session session, VisitQuery query, Cursor after, int size) throws SQLException {
		Keyset list = Keyset.select(COLUMNS).from("inspection").index(index(query)).orderBy("inspected_on", "id").descending();
		query.enterprise().ifPresent(id -> list.where("enterprise_id = ?", id));
		query.state().ifPresent(state -> list.where("state = ?", state.code()));
		query.kind().ifPresent(kind -> list.where("kind = ?", kind.code()));
		query.from().ifPresent(day -> list.where("inspected_on >= ?", day));
		query.to().ifPresent(day -> list.where("inspected_on <= ?", day));
		Page<Found> page = list.page(session, after, size, VisitTable::found);
		return new Page<>(now(session, page.rows().stream().map(Found::visit).toList()), page.next());
	}

	private static List<Visit> now(Session session, List<Visit> visits) throws SQLException {
		return PresenceTable.corrected(session, counted(session, visits));
	}

	private static String index(VisitQuery query) {
		if (query.enterprise().isPresent()) return "ix_visit_enterprise";
		if (query.state().filter(state -> state != VisitState.FINISHED).isPresent()) return "ix_visit_state";
		if (query.kind().isPresent()) return "ix_visit_kind";
		return query.state().isPresent() ? "ix_visit_state" : "ix_visit_on";
	}

	/** Open visits with the counts of their answers so far. */
	private static List<Visit> counted(Session session, List<Visit> visits) throws SQLException {
		Map<UUID, int[]> counts = new HashMap<>();
		for (List<UUID> some : Groups.of(visits.stream().filter(Visit::isOpen).map(Visit::id).toList()))
			Rows.each(session, "select inspection_id, count(*), sum(failed) from visit_answer" + session.dialect().useIndex("pk_visit_answer") + " where inspection_id in (" + Groups.marks(some.size())
					+ ") group by inspection_id", row -> counts.put(row.id(1), new int[] {row.integer(2), row.integer(3)}), some.toArray());
		List<Visit> counted = new ArrayList<>();
		for (Visit visit : visits) counted.add(counts.containsKey(visit.id()) ? visit.withCounts(counts.get(visit.id())[0], counts.get(visit.id())[1]) : visit);
		return counted;
	}

	/** Visits of an enterprise between two days, discarded ones not among them, latest first: day, kind and inspectors. */
	static List<Visit> near(Session session, UUID enterprise, LocalDate from, LocalDate to) throws SQLException {
		return Rows.query(session, "select " + COLUMNS + " from inspection" + session.dialect().useIndex("ix_visit_enterprise")
				+ " where enterprise_id = ? and inspected_on between ? and ? and state <> 'discarded' order by inspected_on desc, id desc", row -> found(row).visit(), enterprise, from, to);
	}

	static int withPowers(Session session, UUID enterprise, LocalDate from, LocalDate to) throws SQLException {
		return Rows.one(session, "select count(*) from inspection" + session.dialect().useIndex("ix_visit_enterprise")
				+ " where enterprise_id = ? and inspected_on between ? and ? and state <> 'discarded' and kind in ('inspection', 'joint', 'covert')", row -> row.integer(1), enterprise, from, to).orElse(0);
	}

	static boolean hasOpen(Session session, UUID enterprise, LocalDate on) throws SQLException {
		return Rows.one(session, "select 1 from inspection" + session.dialect().useIndex("uq_inspection_open") + " where enterprise_id = ? and open_on = ?", row -> true, enterprise, on).isPresent();
	}

	private static Found found(Row row) throws SQLException {
		LocalDate on = row.date(2).orElseThrow();
		Visit visit = new Visit(row.id(1), row.integer(3), row.id(4), row.text(5), VisitKind.of(row.text(6)), VisitState.of(row.text(7)), on,
				new Presence(List.of(row.text(8)), row.text(9), row.text(10), row.text(11), row.text(12)), row.text(13), row.text(14), row.text(15), new Extent(Focus.of(row.text(24)), row.integer(25)), row.date(16).orElse(on), row.integer(17), row.integer(18),
				row.integer(19), row.time(20), List.of());
		String code = row.text(21);
		return new Found(visit, code.isEmpty() ? Optional.empty() : Optional.of(new Card(row.id(4), new CreditCode(code), row.text(5), row.text(22), Packed.list(row.text(23)))), visit);
	}
}
