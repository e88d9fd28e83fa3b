package org.safetyworkbench.ui.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.inspection.AnswerSaver.Wish;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** One answer of a visit on its way. */
public final class AnswerDraft implements DraftKind {

	static final String NAME = "answer";

	/** @param seen the answer the person saw when answering, as {@link #said} has it */
	static Draft of(Person person, Visit visit, Wish wish, String seen, LocalDate today) {
		Map<String, String> content = new HashMap<>(Map.of(Outgoing.PERSON, person.id().toString(), "item", wish.item(), "result", wish.result(), "measured", wish.measured(), "note", wish.note(),
				"on", today.toString(), "seen", seen));
		return Draft.of(Instant.now(), person.author(), NAME, visit.id(), visit.enterpriseName() + "　" + wish.item(), content);
	}

	static String said(Wish wish) {
		return said(wish.result(), wish.measured(), wish.note());
	}

	static String said(Optional<Answer> answer) {
		return answer.map(given -> said(AnswerWords.typed(given), given.measured(), given.note())).orElse("");
	}

	private static String said(String result, String measured, String note) {
		return String.join("　", result, measured, note).strip();
	}

	private static String mine(Draft draft) {
		return said(draft.text("result"), draft.text("measured"), draft.text("note"));
	}

	/** The visit with that answer. */
	static VisitSheet over(VisitSheet sheet, Draft draft) {
		return sheet.answered(draft.text("item"), draft.text("result"), draft.text("measured"), draft.text("note"));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		Visits visits = services.get(Visits.class);
		Result<VisitSheet> sheet = visits.sheet(draft.subject());
		if (!sheet.isOk()) return sheet;
		String now = said(now(sheet.value(), draft));
		if (!now.equals(draft.text("seen")) && !now.equals(mine(draft))) return Result.failed(DraftKind.conflict());
		return visits.answer(person, draft.subject(), draft.text("item"), draft.text("result"), draft.text("measured"), draft.text("note"), LocalDate.parse(draft.text("on")));
	}

	private static Optional<Answer> now(VisitSheet sheet, Draft draft) {
		return Optional.ofNullable(sheet.answers().get(draft.text("item")));
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.INSPECTION, draft.subject()));
	}

	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		VisitSheet sheet = services.get(Visits.class).sheet(draft.subject()).value();
		String now = said(now(sheet, draft));
		String question = sheet.items().stream().filter(item -> item.id().equals(draft.text("item"))).map(item -> texts.of(item.item().question())).findFirst().orElse(draft.text("item"));
		Map<String, String> content = new HashMap<>(draft.content());
		content.put("seen", now);
		return new Compared(List.of(new Versions.Row(question, draft.text("seen"), now, mine(draft))), draft.with(content));
	}
}
