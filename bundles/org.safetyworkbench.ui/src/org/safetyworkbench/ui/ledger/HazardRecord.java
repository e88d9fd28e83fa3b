package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Sighting;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Everything the record page shows of one hazard, read at once in the background. */
record HazardRecord(Hazard hazard, ItemSnapshot item, List<Sighting> sightings, List<Ruling> rulings, Packs packs, Office office,
		List<Entry> changes) {

	private static final int LINES = 500;

	static HazardRecord read(Services services, UUID id, LocalDate today) {
		Hazards hazards = services.get(Hazards.class);
		Ledger ledger = services.get(Ledger.class);
		Hazard hazard = hazards.find(id).orElseThrow(() -> new StoreException(Problem.of("hazard.gone", "台账中没有这条隐患", "the ledger has no such hazard")
				.remedy("刷新台账后再打开", "refresh the ledger and open it again"), null));
		Office office = services.get(OfficeSettings.class).office();
		return new HazardRecord(hazard, ledger.snapshot(hazard.snapshot()).orElseThrow(), ledger.sightings(id), hazards.rulings(id, today, office),
				services.get(Library.class).packs(), office, services.get(ChangeLog.class).timeline("hazard", id, Cursor.START, LINES).rows());
	}

	/** What has to be done: the official's own words, else the packs'. */
	String measure(Texts texts) {
		return hazard.ownMeasure().filter(words -> !words.isBlank()).orElse(texts.of(item.measure()));
	}

	/** Why it cannot be confirmed now; empty when it can. */
	String notConfirmable(Texts texts) {
		return hazard.state() == HazardState.DRAFT ? "" : texts.get("hazard.confirm.not", texts.of(hazard.state().label()));
	}

	/** Why severity, deadline and measure cannot be changed now; empty when they can. */
	String notChangeable(Texts texts) {
		return hazard.state().isOpen() ? "" : texts.get("hazard.change.not", texts.of(hazard.state().label()));
	}

	/** Why no paper can be written about it now; empty when one can. */
	String notPrintable(Texts texts) {
		return hazard.state() == HazardState.DRAFT ? texts.get("hazard.paper.not") : notChangeable(texts);
	}

	String authority(Texts texts) {
		return packs.authority(hazard.authority()).map(authority -> texts.of(authority.name())).orElse(hazard.authority());
	}
}
