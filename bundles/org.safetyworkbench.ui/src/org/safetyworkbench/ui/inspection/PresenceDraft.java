package org.safetyworkbench.ui.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Who was there and what was said at a visit, on its way. */
public final class PresenceDraft implements DraftKind {

	static final String NAME = "presence";
	private static final String SEEN = "seen.";
	private static final String VERSION = "version";

	/** Labels of the fields, by their names in a draft. */
	private static final Map<String, String> LABELS = new LinkedHashMap<>();

	static {
		LABELS.put("inspectors", "inspection.inspectors");
		LABELS.put("representative", "inspection.representative");
		LABELS.put("opinion", "inspection.opinion");
		LABELS.put("note", "inspection.situation");
		LABELS.put("late", "inspection.late");
	}

	/**
	 * @param seen what the person saw when writing: what was read, or what they wrote before and waits
	 * @param version of the visit when it was read
	 */
	static Draft of(Person person, Visit visit, int version, Presence seen, Presence mine) {
		Map<String, String> content = new HashMap<>(fields(mine));
		fields(seen).forEach((name, value) -> content.put(SEEN + name, value));
		content.put(Outgoing.PERSON, person.id().toString());
		content.put(VERSION, String.valueOf(version));
		return Draft.of(Instant.now(), person.author(), NAME, visit.id(), visit.enterpriseName(), content);
	}

	private static Map<String, String> fields(Presence presence) {
		return Map.of("inspectors", String.join("、", presence.inspectors()), "representative", presence.representative(), "opinion", presence.opinion(), "note", presence.note(), "late",
				presence.lateReason());
	}

	/** Both versions, only where they differ. */
	static List<Versions.Row> rows(Texts texts, Map<String, String> seen, Map<String, String> theirs, Map<String, String> mine) {
		List<Versions.Row> rows = new ArrayList<>();
		LABELS.forEach((name, label) -> {
			boolean changed = !mine.get(name).equals(seen.get(name));
			if (changed || !seen.get(name).equals(theirs.get(name)))
				rows.add(new Versions.Row(texts.get(label), seen.get(name), theirs.get(name), !changed ? "" : mine.get(name).isEmpty() ? texts.get("value.none") : mine.get(name)));
		});
		return rows;
	}

	static List<Versions.Row> rows(Texts texts, Presence seen, Presence theirs, Presence mine) {
		return rows(texts, fields(seen), fields(theirs), fields(mine));
	}

	@Override
	public String name() {
		return NAME;
	}

	/** Whoever finds what this person saw stands in nobody's way, whatever its version: it may be their own earlier entry. */
	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		Visits visits = services.get(Visits.class);
		Optional<Visit> now = visits.find(draft.subject());
		int version = now.filter(visit -> fields(visit.presence()).equals(seen(draft))).map(Visit::version).orElse(Integer.parseInt(draft.text(VERSION)));
		return visits.describe(person, draft.subject(), version, mine(draft));
	}

	private static Presence mine(Draft draft) {
		return new Presence(List.of(draft.text("inspectors")), draft.text("representative"), draft.text("opinion"), draft.text("note"), draft.text("late"));
	}

	/** The visit with those words. */
	static VisitSheet over(VisitSheet sheet, Draft draft) {
		return sheet.described(mine(draft));
	}

	private static Map<String, String> seen(Draft draft) {
		Map<String, String> seen = new HashMap<>();
		LABELS.keySet().forEach(name -> seen.put(name, draft.text(SEEN + name)));
		return seen;
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.INSPECTION, draft.subject()));
	}

	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		Visit now = services.get(Visits.class).sheet(draft.subject()).value().visit();
		Map<String, String> content = new HashMap<>(draft.content());
		content.put(VERSION, String.valueOf(now.version()));
		return new Compared(rows(texts, seen(draft), fields(now.presence()), draft.content()), draft.with(content));
	}
}
