package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Puts right who stood for the enterprise at a finished visit, and what they said. */
final class Restating {

	private final Store store;
	private final Clock clock;

	Restating(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	Result<Visit> correct(Person person, UUID id, String representative, String opinion, String reason) {
		List<Problem> against = against(person, representative, opinion, reason);
		if (!against.isEmpty()) return Result.failed(against);
		Author author = person.author(reason.strip());
		return store.write(author, session -> {
			Optional<Visit> found = VisitTable.find(session, id).map(VisitTable.Found::visit);
			if (found.isEmpty()) return Result.failed(VisitProblems.unknown(id));
			Visit visit = found.get();
			if (visit.isOpen()) return Result.failed(VisitProblems.notFinished());
			if (visit.state() == VisitState.DISCARDED) return Result.failed(VisitProblems.closed(VisitState.DISCARDED));
			Presence after = visit.presence().said(representative.strip(), opinion.strip());
			return after.equals(visit.presence()) ? Result.failed(VisitProblems.sameSaid()) : Result.of(correct(session, author, visit, after));
		});
	}

	private static List<Problem> against(Person person, String representative, String opinion, String reason) {
		List<Problem> against = new ArrayList<>();
		Rules.role(person).ifPresent(against::add);
		if (reason.isBlank()) against.add(VisitProblems.noReason());
		Typed.tooLong(against, "更正原因", "reason", reason, 1000);
		Typed.tooLong(against, "现场负责人", "representative", representative, 200);
		Typed.tooLong(against, "意见", "opinion", opinion, 1000);
		return against;
	}

	private Visit correct(Session session, Author author, Visit before, Presence after) throws SQLException {
		PresenceTable.add(session, before, after, author, clock.instant());
		session.log(new Change("inspection", before.id(), "corrected", Details.of().put("representative", before.presence().representative(), after.representative())
				.put("opinion", before.presence().opinion(), after.opinion()).json()));
		return VisitTable.find(session, before.id()).orElseThrow().visit();
	}
}
