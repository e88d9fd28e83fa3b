package org.safetyworkbench.ui.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** The end of a visit on its way. It is for good, so it counts only for the answers its author saw. */
public final class FinishDraft implements DraftKind {

	static final String NAME = "finish";
	private static final String SEEN = "seen.";

	/** @param seen the visit with all that its author knew to be answered */
	static Draft of(Person person, VisitSheet seen, LocalDate today) {
		Map<String, String> content = new HashMap<>(seen(seen));
		content.put(Outgoing.PERSON, person.id().toString());
		content.put("on", today.toString());
		return Draft.of(Instant.now(), person.author(), NAME, seen.visit().id(), seen.visit().enterpriseName(), content);
	}

	private static Map<String, String> seen(VisitSheet sheet) {
		Map<String, String> seen = new TreeMap<>();
		sheet.answers().keySet().forEach(item -> seen.put(SEEN + item, AnswerDraft.said(sheet.answer(item))));
		return seen;
	}

	private static Map<String, String> seen(Draft draft) {
		Map<String, String> seen = new TreeMap<>(draft.content());
		seen.keySet().removeIf(name -> !name.startsWith(SEEN));
		return seen;
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
		if (sheet.value().visit().isOpen() && !seen(sheet.value()).equals(seen(draft))) return Result.failed(DraftKind.conflict());
		return visits.finish(person, draft.subject(), LocalDate.parse(draft.text("on")));
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.INSPECTION, draft.subject()));
	}

	/** The answers that are others than those seen; mine is to finish with what stands now. */
	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		VisitSheet sheet = services.get(Visits.class).sheet(draft.subject()).value();
		Map<String, String> now = seen(sheet);
		List<Versions.Row> rows = new ArrayList<>(List.of(state(texts, sheet.visit())));
		for (SheetItem item : sheet.items()) {
			String seen = draft.text(SEEN + item.id());
			String theirs = now.getOrDefault(SEEN + item.id(), "");
			if (!seen.equals(theirs)) rows.add(new Versions.Row(item.id() + "　" + texts.of(item.item().question()), seen, theirs, ""));
		}
		Map<String, String> content = new HashMap<>(draft.content());
		content.keySet().removeIf(name -> name.startsWith(SEEN));
		content.putAll(now);
		return new Compared(rows, draft.with(content));
	}

	private static Versions.Row state(Texts texts, Visit now) {
		return new Versions.Row(texts.get("column.state"), texts.of(VisitState.OPEN.label()), texts.of(now.state().label()), texts.of(VisitState.FINISHED.label()));
	}
}
