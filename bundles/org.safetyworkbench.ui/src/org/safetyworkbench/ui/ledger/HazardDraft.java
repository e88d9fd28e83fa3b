package org.safetyworkbench.ui.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.Cards;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** A hazard that came alone, on its way. Tip-offs never are: they are confidential, and drafts lie open on this computer. */
public final class HazardDraft implements DraftKind {

	private static final String NAME = "hazard";
	private static final String ITEM = "item";

	static Draft of(Person person, NewHazard hazard) {
		Map<String, String> content = new HashMap<>(Cards.content(hazard.enterprise()));
		content.putAll(Map.of(Outgoing.PERSON, person.id().toString(), "source", hazard.source().code(), "severity", hazard.severity().name(), ITEM, hazard.item().orElse(""), "finding", hazard.finding(),
				"basis", hazard.basis(), "measure", hazard.measure(), "found", hazard.foundOn().toString(), "deadline", hazard.deadline().map(LocalDate::toString).orElse(""), "authority", hazard.authority()));
		content.putAll(Map.of("sector", hazard.sector(), "powers", String.valueOf(hazard.withPowers()), "informant", hazard.informant()));
		return Draft.of(Instant.now(), person.author(), NAME, hazard.id(), hazard.enterprise().name() + "　" + hazard.finding().strip(), content);
	}

	private static NewHazard hazard(Draft draft) {
		return new NewHazard(draft.subject(), Cards.of(draft), Source.of(draft.text("source")), Severity.valueOf(draft.text("severity")), said(draft, ITEM), draft.text("finding"), draft.text("basis"),
				draft.text("measure"), LocalDate.parse(draft.text("found")), LocalDate.now(), said(draft, "deadline").map(LocalDate::parse), draft.text("authority"), draft.text("sector"),
				Boolean.parseBoolean(draft.text("powers")), draft.text("informant"));
	}

	private static Optional<String> said(Draft draft, String field) {
		return Optional.of(draft.text(field)).filter(Predicate.not(String::isEmpty));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		return services.get(Loop.class).record(person, hazard(draft));
	}

	@Override
	public boolean begins() {
		return true;
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.empty();
	}

	/** Beside the hazard that is open there for the same item; mine is then recorded for itself, without the item. */
	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		NewHazard mine = hazard(draft);
		Optional<HazardRow> theirs = mine.item().flatMap(item -> services.get(Ledger.class)
				.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new Filter.OfEnterprise(mine.enterprise().id()), new Filter.OfItem(item), new Filter.Open()), Cursor.START, 1, Progress.NONE).rows().stream().findFirst());
		Map<String, String> content = new HashMap<>(draft.content());
		if (theirs.isPresent()) content.put(ITEM, "");
		return new Compared(rows(texts, mine, theirs), draft.with(content));
	}

	private static List<Versions.Row> rows(Texts texts, NewHazard mine, Optional<HazardRow> theirs) {
		Function<Function<HazardRow, String>, String> now = field -> theirs.map(field).orElse(texts.get("value.none"));
		List<Versions.Row> rows = new ArrayList<>();
		rows.add(new Versions.Row(texts.get("column.finding"), "", now.apply(row -> texts.of(row.finding())), mine.finding()));
		rows.add(new Versions.Row(texts.get("column.item"), "", now.apply(HazardRow::item), theirs.isPresent() ? texts.get("newhazard.alone") : mine.item().orElse("")));
		rows.add(new Versions.Row(texts.get("column.severity"), "", now.apply(row -> texts.get("severity." + row.severity().name())), texts.get("severity." + mine.severity().name())));
		rows.add(new Versions.Row(texts.get("column.found"), "", now.apply(row -> row.foundOn().toString()), mine.foundOn().toString()));
		rows.add(new Versions.Row(texts.get("column.due"), "", now.apply(row -> row.dueOn().toString()), mine.deadline().map(LocalDate::toString).orElse("")));
		return rows;
	}
}
