package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.StoreException;

/** Puts dossiers together. */
final class Dossiers {

	private final Library library;
	private final Hazards hazards;
	private final EvidenceStore evidence;
	private final OfficeSettings settings;
	private final Policy policy;
	private final Snapshots snapshots = new Snapshots();

	Dossiers(Library library, Hazards hazards, EvidenceStore evidence, OfficeSettings settings, Policy policy) {
		this.library = library;
		this.hazards = hazards;
		this.evidence = evidence;
		this.settings = settings;
		this.policy = policy;
	}

	/** With all that any gate looks at. */
	Dossier whole(Session session, Hazard hazard, LocalDate asOf) throws SQLException {
		return read(session, hazard, asOf, EnumSet.allOf(Gate.class));
	}

	/** With the surroundings these gates look at; the others are left at what blocks nothing. */
	Dossier read(Session session, Hazard hazard, LocalDate asOf, Collection<Gate> asked) throws SQLException {
		Records records = new Records(session, hazard.id());
		ItemSnapshot item = snapshots.find(session, hazard.snapshot()).orElseThrow(() -> new StoreException(Problems.unknown(hazard.id()), null));
		return new Dossier(hazard, item, records.five(), records.receipts(), records.reports(), records.deferrals(), records.listings(), records.transfers(), records.pressures(),
				Moves.of(session, hazard.id()), evidence.counts(session, "hazard", hazard.id()), around(session, hazard, asOf, asked.isEmpty() ? Set.of() : EnumSet.copyOf(asked)));
	}

	private Surroundings around(Session session, Hazard hazard, LocalDate asOf, Set<Gate> asked) throws SQLException {
		Office office = settings.office();
		boolean deferral = asked.contains(Gate.DEFERRAL_FITS);
		return new Surroundings(office.authority(), leader(hazard.authority()), deferral ? policy.of(Setting.DEFERRALS) : 0, deferral ? policy.of(Setting.DEFERRAL_DAYS) : 0,
				asked.contains(Gate.LONG_OPEN_MAJOR) ? policy.of(Setting.LONG_OPEN) : 0, !asked.contains(Gate.ITEM_FREE) || isItemFree(session, hazard),
				asked.contains(Gate.LADDER) ? Assessment.of(hazards.rulings(hazard.id(), asOf, office)).escalation() : 0);
	}

	private Text leader(String authority) {
		return library.packs().authority(authority).map(Authority::name).orElse(Text.of(authority));
	}

	private static boolean isItemFree(Session session, Hazard hazard) throws SQLException {
		return Rows.one(session, "select id from hazard" + session.dialect().useIndex("uq_hazard_open") + " where enterprise_id = ? and open_item = ?", row -> row.id(1), hazard.enterprise(), hazard.item())
				.filter(other -> !other.equals(hazard.id())).isEmpty();
	}
}
