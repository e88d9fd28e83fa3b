package org.safetyworkbench.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** Finds what somebody types: enterprises by name, pinyin initials or credit code, rules by id, hazards by text; and what a code reader types. */
final class Finder {

	/** How many of each are offered. */
	static final int MOST = 12;

	/** Something found. */
	record Hit(String kind, String name, String detail, Place place) {}

	/** Searches the register. */
	interface Register {
		List<EnterpriseRow> search(String text, int limit, Progress progress);
	}

	/** Searches the ledger. */
	interface Hazards {
		List<HazardRow> search(String text, int limit, Progress progress);
	}

	/** Says whose risk point it is. */
	interface Risks {
		Optional<Enterprise.Id> enterprise(UUID risk);
	}

	private final Texts texts;
	private final Register register;
	private final Hazards hazards;
	private final Risks risks;

	Finder(Texts texts, Register register, Hazards hazards, Risks risks) {
		this.texts = texts;
		this.register = register;
		this.hazards = hazards;
		this.risks = risks;
	}

	/** Enterprises first; hazards only when there is room and the text is long enough to mean one. */
	List<Hit> find(String typed, Progress progress) {
		String text = typed.strip();
		if (text.isEmpty()) return List.of();
		Optional<Hit> scanned = RecordLink.parse(text).flatMap(this::scanned);
		if (scanned.isPresent()) return List.of(scanned.get());
		List<Hit> hits = new ArrayList<>();
		for (EnterpriseRow row : register.search(text, MOST, progress))
			hits.add(new Hit(texts.get("page.enterprise"), row.name(), row.creditCode(), Place.record(Place.ENTERPRISE, row.id())));
		if (text.toUpperCase(Locale.ROOT).matches("[A-Z]{2,3}-R\\d+(@[A-Z]+)?"))
			hits.add(new Hit(texts.get("page.rule"), text.toUpperCase(Locale.ROOT), "", Place.record(Place.RULE, text.toUpperCase(Locale.ROOT))));
		if (hits.size() < MOST && text.length() >= 2)
			for (HazardRow row : hazards.search(text, MOST - hits.size(), progress))
				hits.add(new Hit(texts.get("page.hazard"), row.item().isEmpty() ? texts.of(row.finding()) : row.item() + "　" + texts.of(row.title()), row.enterpriseName(), Place.record(Place.HAZARD, row.id())));
		return hits;
	}

	/** A code reader types what the QR code of a paper or a label holds. */
	private Optional<Hit> scanned(RecordLink link) {
		if (link.kind().equals(RecordLink.RISK))
			return risks.enterprise(link.id()).map(enterprise -> new Hit(texts.get("page.enterprise"), link.text(), "", Place.record(Place.ENTERPRISE, enterprise).with("risk", link.id().toString())));
		return Optional.ofNullable(switch (link.kind()) {
			case RecordLink.VISIT -> Place.INSPECTION;
			case RecordLink.HAZARD -> Place.HAZARD;
			case RecordLink.ENTERPRISE -> Place.ENTERPRISE;
			default -> null;
		}).map(page -> new Hit(texts.get("page." + page), link.text(), "", Place.record(page, link.id())));
	}
}
