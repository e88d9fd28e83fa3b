package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Answers of finished visits, which are written once, and their corrections, which are added. What is read here are the
 * answers as they count now.
 */
final class AnswerTable {

	private static final String CORRECTIONS = "select answer_id, number, inspector, kind, result, measured, note, failed, finding_zh, finding_en, reason, made_by, made_at from answer_correction";

	private AnswerTable() {}

	/** @param visit id of the visit it was given in */
	record Given(UUID visit, Answer answer) {}

	/** Derby would rather read all answers than look some up. */
	private static String answers(Session session, String index) {
		return "select a.id, a.enterprise_id, a.inspected_on, i.inspector, a.item, a.kind, a.result, a.measured, a.note, a.pack, a.pack_version, a.failed, a.finding_zh, a.finding_en, a.inspection_id"
				+ " from answer a" + session.dialect().useIndex(index) + " join inspection i" + session.dialect().useIndex("pk_inspection") + " on i.id = a.inspection_id";
	}

	static void insert(Session session, Collection<Given> answers) throws SQLException {
		try (Batch insert = new Batch(session, "insert into answer (id, inspection_id, enterprise_id, inspected_on, item, kind, result, number_value, date_value, measured, note, failed, finding_zh,"
				+ " finding_en, pack, pack_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (Given given : answers) {
				Answer a = given.answer();
				StoredReading reading = StoredReading.of(a.reading());
				insert.add(a.id(), given.visit(), a.enterprise(), a.on(), a.item(), reading.kind(), reading.text(), reading.number(), reading.date(), a.measured(), a.note(), a.failed(),
						a.finding().words().zh(), a.finding().words().en(), a.pack(), a.packVersion());
			}
		}
	}

	/** Adds a correction; the answer itself stays. */
	static Correction correct(Session session, UUID visit, Answer before, Answer after, String reason, String by, Instant at) throws SQLException {
		int number = 1 + Rows.one(session, "select max(number) from answer_correction where answer_id = ?", row -> row.integer(1), before.id()).orElse(0);
		StoredReading reading = StoredReading.of(after.reading());
		Rows.update(session, "insert into answer_correction (answer_id, number, inspection_id, enterprise_id, inspected_on, inspector, item, kind, result, number_value, date_value, measured, note, failed,"
				+ " finding_zh, finding_en, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", before.id(), number, visit, after.enterprise(), after.on(),
				after.inspector(), after.item(), reading.kind(), reading.text(), reading.number(), reading.date(), after.measured(), after.note(), after.failed(), after.finding().words().zh(),
				after.finding().words().en(), reason, by, at);
		int more = (after.failed() ? 1 : 0) - (before.failed() ? 1 : 0);
		VisitTable.recount(session, visit, more);
		return new Correction(number, before, after, reason, by, at);
	}

	/** Answers of enterprises between two days. */
	static List<Given> between(Session session, List<UUID> enterprises, LocalDate first, LocalDate last) throws SQLException {
		List<Given> found = new ArrayList<>();
		for (List<UUID> some : Groups.of(enterprises)) {
			Object[] parameters = Arrays.copyOf(some.toArray(), some.size() + 2);
			parameters[some.size()] = first;
			parameters[some.size() + 1] = last;
			String where = "enterprise_id in (" + Groups.marks(some.size()) + ") and %sinspected_on between ? and ?";
			List<Given> group = Rows.query(session, answers(session, "uq_answer") + " where a." + where.formatted("a."), AnswerTable::given, parameters);
			found.addAll(corrected(session, group, where.formatted(""), parameters));
		}
		return found;
	}

	/** All of one enterprise, newest day first. */
	static List<Given> of(Session session, UUID enterprise) throws SQLException {
		List<Given> group = Rows.query(session, answers(session, "uq_answer") + " where a.enterprise_id = ? order by a.inspected_on desc, a.item", AnswerTable::given, enterprise);
		return corrected(session, group, "enterprise_id = ?", enterprise);
	}

	/** As they were given first, by id of the visit. */
	static List<Answer> originals(Session session, UUID visit) throws SQLException {
		return Rows.query(session, answers(session, "fk_answer_inspection") + " where a.inspection_id = ? and a.visit_state = 'finished' order by a.item", StoredReading::answer, visit);
	}

	/** The corrections of one visit's answers by item, oldest first. */
	static Map<String, List<Correction>> corrections(Session session, UUID visit, Collection<Answer> originals) throws SQLException {
		Map<UUID, Answer> byId = new HashMap<>();
		originals.forEach(answer -> byId.put(answer.id(), answer));
		return corrections(session, byId, "inspection_id = ?", visit);
	}

	private static Map<String, List<Correction>> corrections(Session session, Map<UUID, Answer> byId, String where, Object... parameters) throws SQLException {
		Map<String, List<Correction>> found = new LinkedHashMap<>();
		Map<UUID, Answer> last = new HashMap<>(byId);
		Rows.each(session, CORRECTIONS + " where " + where + " order by answer_id, number", row -> {
			Answer before = last.get(row.id(1));
			if (before == null) return;
			Answer after = corrected(before, row);
			last.put(before.id(), after);
			found.computeIfAbsent(before.item(), item -> new ArrayList<>()).add(new Correction(row.integer(2), before, after, row.text(11), row.text(12), row.time(13).orElseThrow()));
		}, parameters);
		return found;
	}

	private static List<Given> corrected(Session session, List<Given> given, String where, Object... parameters) throws SQLException {
		if (given.isEmpty()) return given;
		Map<UUID, Answer> last = new HashMap<>();
		given.forEach(one -> last.put(one.answer().id(), one.answer()));
		Rows.each(session, CORRECTIONS + session.dialect().useIndex("ix_correction_enterprise") + " where " + where, new Rows.Sink() {
			private final Map<UUID, Integer> numbers = new HashMap<>();

			@Override
			public void take(Row row) throws SQLException {
				Answer before = last.get(row.id(1));
				if (before == null || numbers.getOrDefault(before.id(), 0) > row.integer(2)) return;
				numbers.put(before.id(), row.integer(2));
				last.put(before.id(), corrected(before, row));
			}
		}, parameters);
		return given.stream().map(one -> new Given(one.visit(), last.get(one.answer().id()))).toList();
	}

	private static Answer corrected(Answer before, Row row) throws SQLException {
		return new Answer(before.id(), before.enterprise(), before.on(), row.text(3), before.item(), StoredReading.reading(row.text(4), row.text(5)), row.text(6), row.text(7), before.pack(),
				before.packVersion(), new Finding(row.flag(8), new Text(row.text(9), row.text(10))));
	}

	private static Given given(Row row) throws SQLException {
		return new Given(row.id(15), StoredReading.answer(row));
	}
}
