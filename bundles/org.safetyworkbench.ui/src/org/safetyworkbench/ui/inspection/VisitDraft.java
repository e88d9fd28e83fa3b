package org.safetyworkbench.ui.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.Cards;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** A visit that was begun, on its way: with the items it asks, so that it can be answered before the server knows of it. */
public final class VisitDraft implements DraftKind {

	static final String NAME = "visit";

	/**
	 * @param visit with its items
	 * @param today the day on which it is begun
	 */
	static Draft of(Person person, NewVisit visit, Card card, LocalDate today) {
		Map<String, String> content = new HashMap<>(Cards.content(card));
		content.putAll(Map.of(Outgoing.PERSON, person.id().toString(), "kind", visit.kind().code(), "on", visit.on().toString(), "inspectors", String.join("、", visit.inspectors()), "packs",
				String.join(",", visit.packs()), "focus", visit.focus().words(), "method", visit.method(), "partners", visit.partners(), "late", visit.lateReason(), "today", today.toString()));
		visit.pinned().ifPresent(pinned -> content.putAll(Map.of("items", String.join(",", pinned.items()), "left-out", String.valueOf(pinned.leftOut()))));
		return Draft.of(Instant.now(), person.author(), NAME, visit.id(), card.name() + "　" + visit.on(), content);
	}

	private static NewVisit visit(Draft draft) {
		return new NewVisit(draft.subject(), Cards.of(draft).id(), VisitKind.of(draft.text("kind")), LocalDate.parse(draft.text("on")), List.of(draft.text("inspectors")), Cards.words(draft.text("packs")),
				Focus.of(draft.text("focus")), Optional.of(new NewVisit.Pinned(Cards.words(draft.text("items")), Integer.parseInt(draft.text("left-out")))), draft.text("method"), draft.text("partners"), draft.text("late"));
	}

	private static LocalDate today(Draft draft) {
		return LocalDate.parse(draft.text("today"));
	}

	/** Its page, as it begins. */
	static VisitSheet sheet(Services services, Draft draft) {
		return services.get(Visits.class).begun(visit(draft), Cards.of(draft), today(draft));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		return services.get(Visits.class).open(person, visit(draft), today(draft));
	}

	@Override
	public boolean begins() {
		return true;
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.INSPECTION, draft.subject()));
	}

	/** Beside the visit somebody else has open there on that day; when it is taken, what was answered here goes into it. */
	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		NewVisit mine = visit(draft);
		Optional<Visit> theirs = services.get(Visits.class).page(VisitQuery.ALL.of(mine.enterprise()).in(VisitState.OPEN).between(mine.on(), mine.on()), Cursor.START, 1).rows().stream().findFirst();
		List<Versions.Row> rows = new ArrayList<>();
		Function<Function<Visit, String>, String> now = field -> theirs.map(field).orElse(texts.get("value.none"));
		rows.add(new Versions.Row(texts.get("column.kind"), "", now.apply(visit -> texts.of(visit.kind().label())), texts.of(mine.kind().label())));
		rows.add(new Versions.Row(texts.get("column.day"), "", now.apply(visit -> visit.on().toString()), mine.on().toString()));
		rows.add(new Versions.Row(texts.get("inspection.inspectors"), "", now.apply(Visit::inspectors), String.join("、", mine.inspectors())));
		rows.add(new Versions.Row(texts.get("inspection.method"), "", now.apply(Visit::method), mine.method()));
		rows.add(new Versions.Row(texts.get("inspection.counts.label"), "", now.apply(visit -> visit.answered() + " / " + visit.items()), texts.get("inspection.items", mine.pinned().map(pinned -> pinned.items().size()).orElse(0))));
		return new Compared(rows, draft, theirs.map(Visit::id));
	}
}
