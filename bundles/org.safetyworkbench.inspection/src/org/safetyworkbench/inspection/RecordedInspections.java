package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.AnswerTable.Given;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Answers taken over from elsewhere, looked up and written in groups, one entry of the change log per inspection. What is
 * imported belongs to a finished inspection: another result for the same enterprise, day and item is a correction.
 */
@Component(service = Inspections.class)
public final class RecordedInspections implements Inspections {

	private static final int GROUP = 2000;
	private static final String AGAIN = "重新导入的结果不同";

	private final Library library;
	private final Clock clock;

	@Activate
	public RecordedInspections(@Reference Library library) {
		this(library, Clock.systemUTC());
	}

	RecordedInspections(Library library, Clock clock) {
		this.library = library;
		this.clock = clock;
	}

	private record Key(UUID enterprise, LocalDate on, String item) {
		static Key of(Answer answer) {
			return new Key(answer.enterprise(), answer.on(), answer.item());
		}
	}

	private record Origin(UUID enterprise, LocalDate on, String inspector) {
		static Origin of(Answer answer) {
			return new Origin(answer.enterprise(), answer.on(), answer.inspector());
		}
	}

	@Override
	public Result<Answer> answer(Item item, UUID enterprise, LocalDate on, String inspector, String result, String measured, String note) {
		String version = library.packs().pack(item.pack()).map(pack -> pack.id().version()).orElse("");
		return Typed.answer(Ids.next(), item, version, enterprise, on, inspector, result, measured, note);
	}

	@Override
	public List<Recorded> record(Session session, List<Answer> answers) throws SQLException {
		List<Recorded> recorded = new ArrayList<>(answers.size());
		for (int from = 0; from < answers.size(); from += GROUP) new Group(session).take(answers.subList(from, Math.min(answers.size(), from + GROUP)), recorded);
		return recorded;
	}

	/** Some answers on their way into the store. */
	private final class Group {
		private final Session session;
		private final Map<Key, Given> known = new HashMap<>();
		private final Map<Origin, UUID> visits = new HashMap<>();
		private final Map<Origin, UUID> newVisits = new LinkedHashMap<>();
		private final Map<Key, Given> added = new LinkedHashMap<>();
		private final Map<UUID, Details> log = new LinkedHashMap<>();

		Group(Session session) {
			this.session = session;
		}

		void take(List<Answer> answers, List<Recorded> recorded) throws SQLException {
			read(answers);
			for (Answer answer : answers) recorded.add(take(answer));
			writeVisits();
			AnswerTable.insert(session, added.values());
			for (Map.Entry<UUID, Details> entry : log.entrySet()) session.log(new Change("inspection", entry.getKey(), "answered", entry.getValue().json()));
		}

		private void read(List<Answer> answers) throws SQLException {
			List<UUID> enterprises = answers.stream().map(Answer::enterprise).distinct().toList();
			LocalDate first = answers.stream().map(Answer::on).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
			LocalDate last = answers.stream().map(Answer::on).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
			for (Given given : AnswerTable.between(session, enterprises, first, last)) known.put(Key.of(given.answer()), given);
			for (List<UUID> some : Groups.of(enterprises))
				Rows.each(session, "select id, enterprise_id, inspected_on, imported from inspection" + session.dialect().useIndex("uq_inspection") + " where enterprise_id in (" + Groups.marks(some.size())
						+ ") and imported is not null", row -> visits.put(new Origin(row.id(2), row.date(3).orElseThrow(), row.text(4)), row.id(1)), some.toArray());
		}

		private Recorded take(Answer answer) throws SQLException {
			Key key = Key.of(answer);
			Given before = known.get(key);
			if (before != null && before.answer().saysTheSame(answer)) return new Recorded(before.answer(), Outcome.UNCHANGED);
			Given kept = new Given(before == null || added.containsKey(key) ? visit(Origin.of(answer)) : before.visit(), before == null ? answer : answer.withId(before.answer().id()));
			if (before == null || added.containsKey(key)) added.put(key, kept);
			else AnswerTable.correct(session, before.visit(), before.answer(), kept.answer(), AGAIN, answer.inspector(), clock.instant());
			known.put(key, kept);
			log.computeIfAbsent(kept.visit(), id -> Details.of()).put(answer.item(), before == null ? null : Typed.said(before.answer()), Typed.said(answer));
			return new Recorded(kept.answer(), before == null ? Outcome.ADDED : Outcome.UPDATED);
		}

		private UUID visit(Origin origin) {
			return visits.computeIfAbsent(origin, o -> newVisits.computeIfAbsent(o, x -> Ids.next()));
		}

		/** New ones with their counts; known ones are counted on. */
		private void writeVisits() throws SQLException {
			Map<UUID, int[]> counts = new LinkedHashMap<>();
			for (Given given : added.values()) {
				int[] count = counts.computeIfAbsent(given.visit(), id -> new int[2]);
				count[0]++;
				if (given.answer().failed()) count[1]++;
			}
			try (Batch insert = new Batch(session, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind, imported, entered_on, answered, failed) values (?, ?, ?, ?, 'inspection', ?, ?, ?, ?)")) {
				for (Map.Entry<Origin, UUID> visit : newVisits.entrySet()) {
					int[] count = counts.getOrDefault(visit.getValue(), new int[2]);
					counts.remove(visit.getValue());
					Origin o = visit.getKey();
					insert.add(visit.getValue(), o.enterprise(), o.on(), o.inspector(), o.inspector(), o.on(), count[0], count[1]);
				}
			}
			try (Batch update = new Batch(session, "update inspection set answered = answered + ?, failed = failed + ? where id = ?")) {
				for (Map.Entry<UUID, int[]> count : counts.entrySet()) update.add(count.getValue()[0], count.getValue()[1], count.getKey());
			}
		}
	}

	@Override
	public List<Answer> of(Session session, UUID enterprise) throws SQLException {
		return AnswerTable.of(session, enterprise).stream().map(Given::answer).toList();
	}

	@Override
	public Map<UUID, LocalDate> lastVisits(Session session, Collection<UUID> enterprises) throws SQLException {
		Map<UUID, LocalDate> visits = new HashMap<>();
		for (List<UUID> some : Groups.of(enterprises))
			Rows.each(session, "select enterprise_id, inspected_on from inspection" + session.dialect().useIndex("ix_visit_enterprise") + " where enterprise_id in (" + Groups.marks(some.size())
					+ ") and state = 'finished'", row -> visits.merge(row.id(1), row.date(2).orElseThrow(), (a, b) -> a.isAfter(b) ? a : b), some.toArray());
		return visits;
	}
}
