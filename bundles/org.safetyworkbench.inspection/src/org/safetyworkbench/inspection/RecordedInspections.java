package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Answers in the store: looked up and written in groups, one entry of the change log per inspection. */
@Component
public final class RecordedInspections implements Inspections {

	private static final int GROUP = 200;
	/** Derby would rather read all answers than look some up. */
	private static String answers(Session session) {
		return "select a.id, a.enterprise_id, a.inspected_on, i.inspector, a.item, a.kind, a.result, a.measured, a.note, a.pack, a.pack_version, a.failed, a.finding_zh, a.finding_en"
				+ " from answer a" + session.dialect().useIndex("uq_answer") + " join inspection i" + session.dialect().useIndex("pk_inspection") + " on i.id = a.inspection_id";
	}

	private final Library library;

	@Activate
	public RecordedInspections(@Reference Library library) {
		this.library = library;
	}

	private record Key(UUID enterprise, LocalDate on, String item) {
		static Key of(Answer answer) {
			return new Key(answer.enterprise(), answer.on(), answer.item());
		}
	}

	private record Visit(UUID enterprise, LocalDate on, String inspector) {
		static Visit of(Answer answer) {
			return new Visit(answer.enterprise(), answer.on(), answer.inspector());
		}
	}

	@Override
	public Result<Answer> answer(Item item, UUID enterprise, LocalDate on, String inspector, String result, String measured, String note) {
		List<Problem> problems = new ArrayList<>();
		tooLong(problems, "检查人", "inspector", inspector, 200);
		tooLong(problems, "实测值", "measured value", measured, 100);
		tooLong(problems, "备注", "note", note, 2000);
		tooLong(problems, "结果", "result", result, 1000);
		Result<Reading> reading = Reading.read(item, result, measured);
		problems.addAll(reading.problems());
		if (!problems.isEmpty()) return Result.failed(problems);
		String version = library.packs().pack(item.pack()).map(pack -> pack.id().version()).orElse("");
		return Result.of(new Answer(Ids.next(), enterprise, on, inspector.strip(), item.id(), reading.value(), measured.strip(), note.strip(), item.pack(), version,
				Finding.of(item, reading.value(), on)));
	}

	private static void tooLong(List<Problem> problems, String zh, String en, String text, int limit) {
		if (text.length() > limit)
			problems.add(Problem.of("answer.too-long", zh + "长" + text.length() + "字，最多" + limit + "字", "the " + en + " has " + text.length() + " characters, at most " + limit)
					.remedy("缩短后再导入", "shorten it"));
	}

	@Override
	public List<Recorded> record(Session session, List<Answer> answers) throws SQLException {
		List<Recorded> recorded = new ArrayList<>(answers.size());
		for (int from = 0; from < answers.size(); from += 10 * GROUP)
			group(session, answers.subList(from, Math.min(answers.size(), from + 10 * GROUP)), recorded);
		return recorded;
	}

	private void group(Session session, List<Answer> answers, List<Recorded> recorded) throws SQLException {
		Map<Key, Answer> known = known(session, answers);
		Map<Visit, UUID> visits = visits(session, answers);
		Map<UUID, Details> log = new LinkedHashMap<>();
		Set<Visit> newVisits = new HashSet<>();
		Map<Key, Answer> added = new LinkedHashMap<>();
		Map<Key, Answer> corrected = new LinkedHashMap<>();
		for (Answer answer : answers) {
			Key key = Key.of(answer);
			Answer before = known.get(key);
			if (before != null && before.saysTheSame(answer)) {
				recorded.add(new Recorded(before, Outcome.UNCHANGED));
				continue;
			}
			Answer kept = before == null ? answer : answer.withId(before.id());
			if (!visits.containsKey(Visit.of(kept))) {
				visits.put(Visit.of(kept), Ids.next());
				newVisits.add(Visit.of(kept));
			}
			(before == null || added.containsKey(key) ? added : corrected).put(key, kept);
			known.put(key, kept);
			recorded.add(new Recorded(kept, before == null ? Outcome.ADDED : Outcome.UPDATED));
			log.computeIfAbsent(visits.get(Visit.of(kept)), id -> Details.of()).put(kept.item(), before == null ? null : said(before), said(kept));
		}
		writeVisits(session, newVisits, visits);
		insert(session, added.values(), visits);
		update(session, corrected.values(), visits);
		for (Map.Entry<UUID, Details> entry : log.entrySet()) session.log(new Change("inspection", entry.getKey(), "answered", entry.getValue().json()));
	}

	private static String said(Answer answer) {
		return answer.reading().words().zh() + (answer.note().isEmpty() ? "" : "（" + answer.note() + "）");
	}

	private static void writeVisits(Session session, Set<Visit> newVisits, Map<Visit, UUID> ids) throws SQLException {
		try (Batch insert = new Batch(session, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind) values (?, ?, ?, ?, 'inspection')")) {
			for (Visit visit : newVisits) insert.add(ids.get(visit), visit.enterprise(), visit.on(), visit.inspector());
		}
	}

	private static void insert(Session session, Collection<Answer> answers, Map<Visit, UUID> visits) throws SQLException {
		try (Batch insert = new Batch(session, "insert into answer (inspection_id, kind, result, number_value, date_value, measured, note, failed, finding_zh, finding_en, pack, pack_version, id,"
				+ " enterprise_id, inspected_on, item) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (Answer a : answers) insert.add(values(a, visits, a.id(), a.enterprise(), a.on(), a.item()));
		}
	}

	private static void update(Session session, Collection<Answer> answers, Map<Visit, UUID> visits) throws SQLException {
		try (Batch update = new Batch(session, "update answer set inspection_id = ?, kind = ?, result = ?, number_value = ?, date_value = ?, measured = ?, note = ?, failed = ?, finding_zh = ?,"
				+ " finding_en = ?, pack = ?, pack_version = ? where id = ?")) {
			for (Answer a : answers) update.add(values(a, visits, a.id()));
		}
	}

	private static Object[] values(Answer a, Map<Visit, UUID> visits, Object... key) {
		List<Object> values = new ArrayList<>();
		StoredReading reading = StoredReading.of(a.reading());
		Collections.addAll(values, visits.get(Visit.of(a)), reading.kind(), reading.text(), reading.number(), reading.date(), a.measured(), a.note(), a.failed(),
				a.finding().words().zh(), a.finding().words().en(), a.pack(), a.packVersion());
		Collections.addAll(values, key);
		return values.toArray();
	}

	private static Map<Key, Answer> known(Session session, List<Answer> answers) throws SQLException {
		Map<Key, Answer> known = new HashMap<>();
		LocalDate first = answers.stream().map(Answer::on).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
		LocalDate last = answers.stream().map(Answer::on).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
		for (List<UUID> some : groups(answers.stream().map(Answer::enterprise).distinct().toList())) {
			List<Object> parameters = new ArrayList<>(some);
			Collections.addAll(parameters, first, last);
			Rows.each(session, answers(session) + " where a.enterprise_id in (" + marks(some.size()) + ") and a.inspected_on between ? and ?", row -> {
				Answer answer = StoredReading.answer(row);
				known.put(Key.of(answer), answer);
			}, parameters.toArray());
		}
		return known;
	}

	private static Map<Visit, UUID> visits(Session session, List<Answer> answers) throws SQLException {
		Map<Visit, UUID> visits = new HashMap<>();
		for (List<UUID> some : groups(answers.stream().map(Answer::enterprise).distinct().toList()))
			Rows.each(session, "select id, enterprise_id, inspected_on, inspector from inspection" + session.dialect().useIndex("uq_inspection") + " where enterprise_id in (" + marks(some.size()) + ")",
					row -> visits.put(new Visit(row.id(2), row.date(3).orElseThrow(), row.text(4)), row.id(1)), some.toArray());
		return visits;
	}

	@Override
	public List<Answer> of(Session session, UUID enterprise) throws SQLException {
		return Rows.query(session, answers(session) + " where a.enterprise_id = ? order by a.inspected_on desc, a.item", StoredReading::answer, enterprise);
	}

	@Override
	public Map<UUID, LocalDate> lastVisits(Session session, Collection<UUID> enterprises) throws SQLException {
		Map<UUID, LocalDate> visits = new HashMap<>();
		for (List<UUID> some : groups(List.copyOf(enterprises)))
			Rows.each(session, "select enterprise_id, inspected_on from inspection" + session.dialect().useIndex("uq_inspection") + " where enterprise_id in (" + marks(some.size()) + ")",
					row -> visits.merge(row.id(1), row.date(2).orElseThrow(), (a, b) -> a.isAfter(b) ? a : b), some.toArray());
		return visits;
	}

	private static List<List<UUID>> groups(List<UUID> all) {
		List<List<UUID>> groups = new ArrayList<>();
		for (int from = 0; from < all.size(); from += GROUP) groups.add(all.subList(from, Math.min(all.size(), from + GROUP)));
		return groups;
	}

	private static String marks(int count) {
		return String.join(", ", Collections.nCopies(count, "?"));
	}
}
