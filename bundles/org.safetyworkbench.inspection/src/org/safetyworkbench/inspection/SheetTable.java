package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** What is asked in a visit, and what was answered while it is open. */
final class SheetTable {

	private final Wordings wordings;

	SheetTable(Wordings wordings) {
		this.wordings = wordings;
	}

	/** All that saving one answer needs to know, read at once. */
	record Slot(VisitState state, UUID enterprise, LocalDate on, String inspector, String lateReason, SheetItem item, Optional<Answer> before) {}

	/** @param guide ids of those items that the standardisation guide carries now */
	void pin(Session session, UUID visit, List<SheetItem> items, Set<String> guide) throws SQLException {
		wordings.keep(session, items);
		try (Batch insert = new Batch(session, "insert into visit_item (inspection_id, item, place, wording_id, guide) values (?, ?, ?, ?, ?)")) {
			int place = 0;
			for (SheetItem item : items) insert.add(visit, item.id(), place++, item.wording(), guide.contains(item.id()));
		}
	}

	/**
	 * What a visit asks.
	 *
	 * @param guide ids of those items that the standardisation guide carried at the opening
	 */
	record Pins(List<SheetItem> items, Set<String> guide) {}

	Pins pins(Session session, UUID visit) throws SQLException {
		Set<String> guide = new HashSet<>();
		List<UUID> ids = Rows.query(session, "select wording_id, item, guide, place from visit_item" + session.dialect().useIndex("pk_visit_item") + " where inspection_id = ? order by place", row -> {
			if (row.flag(3)) guide.add(row.text(2));
			return row.id(1);
		}, visit);
		Map<UUID, SheetItem> found = wordings.read(session, ids);
		return new Pins(ids.stream().map(found::get).toList(), guide);
	}

	List<SheetItem> items(Session session, UUID visit) throws SQLException {
		return pins(session, visit).items();
	}

	Optional<Slot> slot(Session session, UUID visit, String item) throws SQLException {
		Optional<UUID> wording = Rows.one(session, "select wording_id from visit_item where inspection_id = ? and item = ?", row -> row.id(1), visit, item);
		if (wording.isEmpty()) return Optional.empty();
		SheetItem asked = wordings.read(session, List.of(wording.get())).get(wording.get());
		return Rows.one(session, "select i.state, i.enterprise_id, i.inspected_on, i.inspector, i.late_reason, a.id, a.kind, a.result, a.measured, a.note, a.failed, a.finding_zh, a.finding_en"
				+ " from inspection i left join visit_answer a on a.inspection_id = i.id and a.item = ? where i.id = ?", row -> {
					Slot slot = new Slot(VisitState.of(row.text(1)), row.id(2), row.date(3).orElseThrow(), row.text(4), row.text(5), asked, Optional.empty());
					return row.optionalId(6).isEmpty() ? slot
							: new Slot(slot.state(), slot.enterprise(), slot.on(), slot.inspector(), slot.lateReason(), asked, Optional.of(answer(row, 6, asked, slot.enterprise(), slot.on(), slot.inspector())));
				}, item, visit);
	}

	/** Columns from there: id, kind, result, measured, note, failed, finding in Chinese and English. */
	private static Answer answer(Row row, int at, SheetItem asked, UUID enterprise, LocalDate on, String inspector) throws SQLException {
		return new Answer(row.id(at), enterprise, on, inspector, asked.id(), StoredReading.reading(row.text(at + 1), row.text(at + 2)), row.text(at + 3), row.text(at + 4), asked.item().pack(),
				asked.packVersion(), new Finding(row.flag(at + 5), new Text(row.text(at + 6), row.text(at + 7))));
	}

	/** The answers of an open visit, in the order asked. */
	Map<String, Answer> answers(Session session, Visit visit, List<SheetItem> items) throws SQLException {
		Map<String, SheetItem> asked = new LinkedHashMap<>();
		items.forEach(item -> asked.put(item.id(), item));
		Map<String, Answer> found = new LinkedHashMap<>();
		Rows.each(session, "select item, id, kind, result, measured, note, failed, finding_zh, finding_en from visit_answer" + session.dialect().useIndex("pk_visit_answer") + " where inspection_id = ?",
				row -> found.put(row.text(1), answer(row, 2, asked.get(row.text(1)), visit.enterprise(), visit.on(), visit.inspectors())), visit.id());
		Map<String, Answer> ordered = new LinkedHashMap<>();
		for (String item : asked.keySet()) if (found.containsKey(item)) ordered.put(item, found.get(item));
		return ordered;
	}

	void insert(Session session, UUID visit, Collection<Answer> answers) throws SQLException {
		try (Batch insert = new Batch(session,
				"insert into visit_answer (kind, result, number_value, date_value, measured, note, failed, finding_zh, finding_en, inspection_id, item, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (Answer answer : answers) insert.add(values(answer, visit, answer.item(), answer.id()));
		}
	}

	void update(Session session, UUID visit, Answer answer) throws SQLException {
		Rows.update(session, "update visit_answer set kind = ?, result = ?, number_value = ?, date_value = ?, measured = ?, note = ?, failed = ?, finding_zh = ?, finding_en = ?"
				+ " where inspection_id = ? and item = ?", values(answer, visit, answer.item()));
	}

	private static Object[] values(Answer a, Object... key) {
		StoredReading reading = StoredReading.of(a.reading());
		List<Object> values = new ArrayList<>(java.util.Arrays.asList(reading.kind(), reading.text(), reading.number(), reading.date(), a.measured(), a.note(), a.failed(), a.finding().words().zh(),
				a.finding().words().en()));
		values.addAll(List.of(key));
		return values.toArray();
	}

	void delete(Session session, UUID visit, String item) throws SQLException {
		Rows.update(session, "delete from visit_answer where inspection_id = ? and item = ?", visit, item);
	}

	void deleteAll(Session session, UUID visit) throws SQLException {
		Rows.update(session, "delete from visit_answer where inspection_id = ?", visit);
	}
}
