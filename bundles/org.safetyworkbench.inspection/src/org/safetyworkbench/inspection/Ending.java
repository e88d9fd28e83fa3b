package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Consequences.Answered;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** How a visit becomes a record for good, and what can be done with the record. */
final class Ending {

	private final Store store;
	private final Rules rules;
	private final SheetTable sheets;
	private final Opening opening;
	private final Clock clock;
	private final List<Consequences> consequences = new CopyOnWriteArrayList<>();

	Ending(Store store, Rules rules, SheetTable sheets, Opening opening, Clock clock) {
		this.store = store;
		this.rules = rules;
		this.sheets = sheets;
		this.opening = opening;
		this.clock = clock;
	}

	List<Consequences> consequences() {
		return consequences;
	}

	Result<Visit> finish(Person person, UUID id, LocalDate today) {
		Optional<Problem> role = Rules.role(person);
		if (role.isPresent()) return Result.failed(role.get());
		Author author = person.author();
		return store.write(author, session -> {
			Optional<VisitTable.Found> found = VisitTable.find(session, id);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			Visit visit = found.get().visit();
			List<Problem> against = against(person, visit, today);
			if (!against.isEmpty()) return Result.failed(against);
			return finish(session, author, visit, found.get().card().orElseThrow());
		});
	}

	private List<Problem> against(Person person, Visit visit, LocalDate today) {
		if (!visit.isOpen()) return List.of(VisitProblems.closed(visit.state()));
		if (visit.on().isAfter(today)) return List.of(VisitProblems.notYet(visit.on()));
		if (visit.answered() == 0) return List.of(VisitProblems.nothingAnswered());
		return rules.people(person, visit.kind(), visit.presence().inspectors());
	}

	/** The answers leave the open sheet before the state changes and become records after it: the database wants it so. */
	private Result<Visit> finish(Session session, Author author, Visit visit, Card card) throws SQLException {
		List<SheetItem> items = sheets.items(session, visit.id());
		Map<String, Answer> answers = sheets.answers(session, visit, items);
		int failed = (int) answers.values().stream().filter(Answer::failed).count();
		sheets.deleteAll(session, visit.id());
		if (!VisitTable.finish(session, visit.id(), visit.version(), answers.size(), failed, clock.instant())) return Result.failed(VisitProblems.changed());
		AnswerTable.insert(session, answers.values().stream().map(answer -> new AnswerTable.Given(visit.id(), answer)).toList());
		session.log(new Change("inspection", visit.id(), "finished", Details.of().put("state", visit.state().code(), VisitState.FINISHED.code()).put("answered", null, answers.size())
				.put("unanswered", null, items.size() - answers.size()).put("failed", null, failed).json()));
		Visit finished = VisitTable.find(session, visit.id()).orElseThrow().visit();
		List<Answered> answered = new ArrayList<>();
		for (SheetItem item : items) if (answers.containsKey(item.id())) answered.add(new Answered(card, answers.get(item.id()), item));
		for (Consequences one : consequences) one.recorded(session, author, finished, answered);
		return Result.of(finished);
	}

	Result<Visit> discard(Person person, UUID id, String reason) {
		Optional<Problem> role = Rules.role(person);
		if (role.isPresent()) return Result.failed(role.get());
		if (reason.isBlank()) return Result.failed(VisitProblems.noReason());
		return store.write(person.author(reason.strip()), session -> {
			Optional<Visit> found = VisitTable.find(session, id).map(VisitTable.Found::visit);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			Visit visit = found.get();
			if (!visit.isOpen()) return Result.failed(VisitProblems.closed(visit.state()));
			Details details = Details.of().put("state", visit.state().code(), VisitState.DISCARDED.code());
			sheets.answers(session, visit, sheets.items(session, id)).values().forEach(answer -> details.put(answer.item(), Typed.said(answer), null));
			sheets.deleteAll(session, id);
			if (!VisitTable.discard(session, id, visit.version())) return Result.failed(VisitProblems.changed());
			session.log(new Change("inspection", id, "discarded", details.json()));
			return Result.of(VisitTable.find(session, id).orElseThrow().visit());
		});
	}

	/** The answers of a record as they count now, with their corrections. */
	record Record(Map<String, Answer> answers, Map<String, List<Correction>> corrections) {}

	Record record(Session session, UUID visit) throws SQLException {
		List<Answer> originals = AnswerTable.originals(session, visit);
		Map<String, List<Correction>> corrections = AnswerTable.corrections(session, visit, originals);
		Map<String, Answer> answers = new LinkedHashMap<>();
		for (Answer answer : originals) answers.put(answer.item(), corrections.containsKey(answer.item()) ? corrections.get(answer.item()).getLast().after() : answer);
		return new Record(answers, corrections);
	}

	Result<Answer> correct(Person person, UUID id, String item, String result, String measured, String note, String reason) {
		List<Problem> against = new ArrayList<>();
		Rules.role(person).ifPresent(against::add);
		if (reason.isBlank()) against.add(VisitProblems.noReason());
		Typed.tooLong(against, "更正原因", "reason", reason, 1000);
		if (!against.isEmpty()) return Result.failed(against);
		Author author = person.author(reason.strip());
		return store.write(author, session -> {
			Optional<VisitTable.Found> found = VisitTable.find(session, id);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			if (found.get().visit().isOpen()) return Result.failed(VisitProblems.notFinished());
			if (found.get().visit().state() == VisitState.DISCARDED) return Result.failed(VisitProblems.closed(VisitState.DISCARDED));
			Answer before = record(session, id).answers().get(item.strip());
			if (before == null) return Result.failed(VisitProblems.notAnswered(item.strip()));
			SheetItem asked = asked(session, id, before);
			Result<Answer> after = Typed.answer(before.id(), asked.item(), before.packVersion(), before.enterprise(), before.on(), before.inspector(), result, measured, note);
			if (!after.isOk()) return after;
			return after.value().saysTheSame(before) ? Result.failed(VisitProblems.same(item.strip())) : correct(session, author, found.get(), asked, before, after.value());
		});
	}

	private Result<Answer> correct(Session session, Author author, VisitTable.Found found, SheetItem asked, Answer before, Answer after) throws SQLException {
		UUID id = found.visit().id();
		AnswerTable.correct(session, id, before, after, author.reason(), author.name(), clock.instant());
		session.log(new Change("inspection", id, "corrected", Details.of().put(after.item(), Typed.said(before), Typed.said(after)).json()));
		Optional<Card> card = found.card().or(() -> opening.card(after.enterprise()));
		if (card.isPresent()) {
			Visit now = VisitTable.find(session, id).orElseThrow().visit();
			for (Consequences one : consequences) one.recorded(session, author, now, List.of(new Answered(card.get(), after, asked)));
		}
		return Result.of(after);
	}

	/** As asked then; for imported answers as the packs ask now. */
	private SheetItem asked(Session session, UUID visit, Answer answer) throws SQLException {
		Optional<SheetTable.Slot> slot = sheets.slot(session, visit, answer.item());
		return slot.map(SheetTable.Slot::item).or(() -> opening.asked().item(answer.item())).orElseGet(() -> Asked.gone(answer.item(), answer.pack(), answer.packVersion()));
	}
}
