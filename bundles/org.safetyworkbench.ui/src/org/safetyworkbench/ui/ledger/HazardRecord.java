package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.hazard.Sighting;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.risk.ControlName;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.ui.risk.RiskChoices;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/**
 * Everything the record page shows of one hazard to the person at this desk, read at once in the background.
 *
 * @param caution what is said of a deadline in working days that reaches into a year whose holidays are not known
 */
record HazardRecord(Person person, Dossier dossier, List<Offer> offers, List<Sighting> sightings, List<Ruling> rulings, Packs packs, List<Entry> changes,
		Optional<RiskPoint> risk, Optional<ControlName> control, Optional<Text> caution) {

	private static final int LINES = 500;

	static HazardRecord read(Services services, UUID id, LocalDate today) {
		Person person = services.get(Staff.class).me();
		Loop loop = services.get(Loop.class);
		Dossier dossier = loop.dossier(id);
		Office office = services.get(OfficeSettings.class).office();
		RiskPoints risks = services.get(RiskPoints.class);
		Hazard hazard = dossier.hazard();
		List<Offer> offers = loop.offers(id, person, today).stream().map(offer -> RiskChoices.filled(offer, risks, hazard)).toList();
		return new HazardRecord(person, dossier, offers, services.get(Ledger.class).sightings(id), services.get(Hazards.class).rulings(id, today, office),
				services.get(Library.class).packs(), services.get(ChangeLog.class).timeline("hazard", id, Cursor.START, LINES).rows(), hazard.risk().flatMap(risks::find),
				hazard.control().map(control -> risks.controls(List.of(control)).get(control)), services.get(Calendar.class).caution(hazard.foundOn(), hazard.dueOn()));
	}

	Hazard hazard() {
		return dossier.hazard();
	}

	/** What has to be done: the official's own words, else the packs'. */
	String measure(Texts texts) {
		return hazard().ownMeasure().filter(words -> !words.isBlank()).orElse(texts.of(dossier.item().measure()));
	}

	String authority(Texts texts, String code) {
		return packs.authority(code).map(authority -> texts.of(authority.name())).orElse(code);
	}

	/** Question and finding in one line. */
	String statement(Texts texts) {
		String question = texts.of(dossier.item().title());
		String finding = texts.of(hazard().finding());
		return hazard().item().isEmpty() || question.equals(finding) ? finding : texts.get("why.pair", question.replaceFirst("[?？]\\s*$", ""), finding);
	}

	/** Why nothing can be added to it now; empty when it can. */
	String notOpen(Texts texts) {
		return hazard().state().isOpen() ? "" : texts.get("hazard.change.not", texts.of(hazard().state().label()));
	}
}
