package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.SheetTable.Slot;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** What is written down while a visit is open, each word kept at once. */
final class Filling {

	private final Store store;
	private final Rules rules;
	private final SheetTable sheets;

	Filling(Store store, Rules rules, SheetTable sheets) {
		this.store = store;
		this.rules = rules;
		this.sheets = sheets;
	}

	Result<Answer> answer(Person person, UUID visit, String item, String result, String measured, String note, LocalDate today) {
		Optional<Problem> role = Rules.role(person);
		if (role.isPresent()) return Result.failed(role.get());
		return store.write(person.author(), session -> {
			Result<Slot> found = slot(session, visit, item.strip(), today);
			if (!found.isOk()) return Result.failed(found.problems());
			Slot slot = found.value();
			Result<Answer> answer = Typed.answer(slot.before().map(Answer::id).orElseGet(Ids::next), slot.item().item(), slot.item().packVersion(), slot.enterprise(), slot.on(), slot.inspector(), result,
					measured, note);
			return answer.isOk() ? kept(session, visit, slot, answer.value()) : answer;
		});
	}

	private Result<Slot> slot(Session session, UUID visit, String item, LocalDate today) throws SQLException {
		Optional<Slot> slot = sheets.slot(session, visit, item);
		if (slot.isEmpty()) return Result.failed(VisitTable.find(session, visit).isPresent() ? VisitProblems.notAsked(item) : VisitProblems.unknown(visit));
		Optional<Problem> against = against(slot.get().state(), slot.get().on(), slot.get().lateReason(), today);
		return against.isPresent() ? Result.failed(against.get()) : Result.of(slot.get());
	}

	private Optional<Problem> against(VisitState state, LocalDate on, String lateReason, LocalDate today) {
		if (state != VisitState.OPEN) return Optional.of(VisitProblems.closed(state));
		return on.isAfter(today) ? Optional.of(VisitProblems.notYet(on)) : rules.late(on, lateReason, today);
	}

	private Result<Answer> kept(Session session, UUID visit, Slot slot, Answer answer) throws SQLException {
		Optional<Answer> before = slot.before();
		if (before.isPresent() && before.get().saysTheSame(answer)) return Result.of(before.get());
		if (before.isPresent()) sheets.update(session, visit, answer);
		else sheets.insert(session, visit, List.of(answer));
		session.log(new Change("inspection", visit, "answered", Details.of().put(answer.item(), before.map(Typed::said), Typed.said(answer)).json()));
		return Result.of(answer);
	}

	Result<Visit> unanswer(Person person, UUID visit, String item, LocalDate today) {
		Optional<Problem> role = Rules.role(person);
		if (role.isPresent()) return Result.failed(role.get());
		return store.write(person.author(), session -> {
			Result<Slot> found = slot(session, visit, item.strip(), today);
			if (!found.isOk()) return Result.failed(found.problems());
			if (found.value().before().isPresent()) {
				sheets.delete(session, visit, item.strip());
				session.log(new Change("inspection", visit, "unanswered", Details.of().put(item.strip(), Typed.said(found.value().before().get()), null).json()));
			}
			return Result.of(VisitTable.find(session, visit).orElseThrow().visit());
		});
	}

	Result<List<Answer>> answerRest(Person person, UUID id, String passOrNa, LocalDate today) {
		Optional<Problem> role = Rules.role(person);
		if (role.isPresent()) return Result.failed(role.get());
		if (!passOrNa.equals("pass") && !passOrNa.equals("na")) return Result.failed(VisitProblems.unknownRest(passOrNa));
		return store.write(person.author(), session -> {
			Optional<Visit> found = VisitTable.find(session, id).map(VisitTable.Found::visit);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			Visit visit = found.get();
			Optional<Problem> against = against(visit.state(), visit.on(), visit.presence().lateReason(), today);
			if (against.isPresent()) return Result.failed(against.get());
			List<SheetItem> items = sheets.items(session, id);
			Map<String, Answer> known = sheets.answers(session, visit, items);
			List<Answer> rest = new ArrayList<>();
			for (SheetItem item : items) if (!known.containsKey(item.id())) rest(visit, item, passOrNa.equals("na")).ifPresent(rest::add);
			sheets.insert(session, id, rest);
			Details details = Details.of();
			rest.forEach(answer -> details.put(answer.item(), null, Typed.said(answer)));
			if (!rest.isEmpty()) session.log(new Change("inspection", id, "rest-answered", details.json()));
			return Result.of(rest);
		});
	}

	/** Only a yes or no can be said of everything at once; numbers and dates must be read off. */
	private static Optional<Answer> rest(Visit visit, SheetItem item, boolean notApplicable) {
		Reading reading;
		if (notApplicable) reading = Reading.Verdict.NOT_APPLICABLE;
		else if (item.item().answer() instanceof org.safetyworkbench.spi.Answer.YesNo yesNo) reading = yesNo.passWhen() ? Reading.Verdict.YES : Reading.Verdict.NO;
		else return Optional.empty();
		return Optional.of(new Answer(Ids.next(), visit.enterprise(), visit.on(), visit.inspectors(), item.id(), reading, "", "", item.item().pack(), item.packVersion(), Finding.PASSED));
	}

	Result<Visit> describe(Person person, UUID id, int seenVersion, Presence presence) {
		List<Problem> against = new ArrayList<>();
		Rules.role(person).ifPresent(against::add);
		Typed.tooLong(against, "检查人员", "inspectors", String.join("、", presence.inspectors()), 200);
		Typed.tooLong(against, "现场负责人", "representative", presence.representative(), 200);
		Typed.tooLong(against, "意见", "opinion", presence.opinion(), 1000);
		Typed.tooLong(against, "备注", "note", presence.note(), 2000);
		Typed.tooLong(against, "补录理由", "reason", presence.lateReason(), 500);
		if (!against.isEmpty()) return Result.failed(against);
		return store.write(person.author(), session -> {
			Optional<Visit> found = VisitTable.find(session, id).map(VisitTable.Found::visit);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			Visit before = found.get();
			if (!before.isOpen()) return Result.failed(VisitProblems.closed(before.state()));
			List<Problem> people = rules.people(person, before.kind(), presence.inspectors());
			if (!people.isEmpty()) return Result.failed(people);
			if (seenVersion != 0 && seenVersion != before.version()) return Result.failed(VisitProblems.changed());
			if (before.presence().equals(presence)) return Result.of(before);
			if (!VisitTable.describe(session, id, before.version(), presence)) return Result.failed(VisitProblems.changed());
			session.log(new Change("inspection", id, "described", difference(before.presence(), presence)));
			return Result.of(VisitTable.find(session, id).orElseThrow().visit());
		});
	}

	private static String difference(Presence before, Presence after) {
		return Details.of().put("inspectors", before.inspectors(), after.inspectors()).put("representative", before.representative(), after.representative())
				.put("opinion", before.opinion(), after.opinion()).put("note", before.note(), after.note()).put("lateReason", before.lateReason(), after.lateReason()).json();
	}
}
