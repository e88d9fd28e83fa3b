package org.safetyworkbench.ui.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** One action on a hazard on its way. Evidence that goes with an action needs the server: such actions do not wait. */
public final class DeedDraft implements DraftKind {

	private static final String NAME = "deed";
	private static final String FIELD = "field.";
	private static final String VERSION = "version";
	private static final String SEEN = "seen.";

	/** @param record what the person saw */
	static Draft of(Texts texts, HazardRecord record, Deed deed) {
		Map<String, String> content = new HashMap<>(Map.of(Outgoing.PERSON, record.person().id().toString(), "action", deed.action().code(), "on", deed.on().toString(),
				VERSION, String.valueOf(record.hazard().version())));
		deed.values().forEach((name, value) -> content.put(FIELD + name, value));
		new Portrait(texts, record).lines().forEach(line -> content.put(SEEN + line.label(), line.value()));
		return Draft.of(Instant.now(), record.person().author(deed.reason().strip()), NAME, record.hazard().id(),
				texts.of(deed.action().label()) + "　" + record.hazard().enterpriseName() + "　" + record.statement(texts), content);
	}

	private static Deed deed(Draft draft) {
		Action action = Action.find(draft.text("action")).orElseThrow();
		Deed deed = Deed.of(action, LocalDate.parse(draft.text("on"))).recorded(LocalDate.now()).because(draft.author().reason());
		for (Map.Entry<String, String> entry : draft.content().entrySet()) if (entry.getKey().startsWith(FIELD)) deed = deed.with(entry.getKey().substring(FIELD.length()), entry.getValue());
		return deed;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		return services.get(Loop.class).act(person, draft.subject(), Integer.parseInt(draft.text(VERSION)), deed(draft));
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.HAZARD, draft.subject()));
	}

	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		HazardRecord now = HazardRecord.read(services, draft.subject(), LocalDate.now());
		List<Versions.Row> rows = new ArrayList<>(entered(texts, now, draft));
		for (Portrait.Line line : new Portrait(texts, now).lines()) {
			String seen = draft.text(SEEN + line.label());
			if (!seen.equals(line.value())) rows.add(new Versions.Row(line.label(), seen, line.value(), ""));
		}
		Map<String, String> content = new HashMap<>(draft.content());
		content.put(VERSION, String.valueOf(now.hazard().version()));
		return new Compared(rows, draft.with(content));
	}

	/** What was entered, beside what the same fields hold now. */
	private static List<Versions.Row> entered(Texts texts, HazardRecord now, Draft draft) {
		List<Field> fields = now.offers().stream().filter(offer -> offer.action().code().equals(draft.text("action"))).map(Offer::fields).findFirst().orElse(List.of());
		return fields.stream().filter(field -> !draft.text(FIELD + field.name()).isEmpty())
				.map(field -> new Versions.Row(texts.title(field.label()), draft.text(SEEN + texts.of(field.label())), Conflict.words(texts, field, field.value()), Conflict.words(texts, field, draft.text(FIELD + field.name()))))
				.toList();
	}
}
