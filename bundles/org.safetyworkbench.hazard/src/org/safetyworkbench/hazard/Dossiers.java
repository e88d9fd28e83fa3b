package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
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

	/** Everything. */
	Dossier whole(Session session, Hazard hazard, LocalDate asOf) throws SQLException {
		return read(session, hazard, asOf, Parts.all(), EnumSet.allOf(Gate.class));
	}

	/** As much as that step looks at. */
	Dossier of(Session session, Hazard hazard, LocalDate asOf, Step step) throws SQLException {
		return read(session, hazard, asOf, Parts.of(step, hazard), step.gates());
	}

	private Dossier read(Session session, Hazard hazard, LocalDate asOf, Set<Parts> parts, Collection<Gate> gates) throws SQLException {
		Records records = new Records(session, hazard.id());
		Shown shown = parts.contains(Parts.EVIDENCE) ? shown(session, hazard) : Shown.NOTHING;
		ItemSnapshot item = snapshots.find(session, hazard.snapshot()).orElseThrow(() -> new StoreException(Problems.unknown(hazard.id()), null));
		return new Dossier(hazard, item, parts.contains(Parts.FIVE) ? records.five() : Optional.empty(), parts.contains(Parts.RECEIPTS) ? records.receipts() : List.of(),
				parts.contains(Parts.REPORTS) ? records.reports() : List.of(), parts.contains(Parts.DEFERRALS) ? records.deferrals() : List.of(),
				parts.contains(Parts.LISTINGS) ? records.listings() : List.of(), parts.contains(Parts.TRANSFERS) ? records.transfers() : List.of(),
				parts.contains(Parts.PRESSURES) ? records.pressures() : List.of(), Moves.of(session, hazard.id()),
				shown.counts(), shown.after(), around(session, hazard, asOf, parts.contains(Parts.OFFICE), gates));
	}

	/** @param after files of the state after, withdrawn and outdated ones among them */
	private record Shown(Map<EvidenceRole, Integer> counts, int after) {
		static final Shown NOTHING = new Shown(Map.of(), 0);
	}

	private Shown shown(Session session, Hazard hazard) throws SQLException {
		Map<EvidenceRole, Integer> counts = new EnumMap<>(EvidenceRole.class);
		int after = 0;
		for (Evidence one : evidence.of(session, "hazard", hazard.id())) {
			boolean isOld = one.role() == EvidenceRole.AFTER && after++ < hazard.outdated();
			if (!isOld && !one.withdrawn()) counts.merge(one.role(), 1, Integer::sum);
		}
		return new Shown(counts, after);
	}

	private Surroundings around(Session session, Hazard hazard, LocalDate asOf, boolean ofOffice, Collection<Gate> gates) throws SQLException {
		Office office = ofOffice ? settings.office() : Office.DEFAULT;
		boolean deferral = gates.contains(Gate.DEFERRAL_FITS);
		return new Surroundings(office.authority(), gates.contains(Gate.OWN_AUTHORITY) ? leader(hazard.authority()) : Text.EMPTY, deferral ? policy.of(Setting.DEFERRALS) : 0, deferral ? policy.of(Setting.DEFERRAL_DAYS) : 0,
				gates.contains(Gate.LONG_OPEN_MAJOR) ? policy.of(Setting.LONG_OPEN) : 0, !gates.contains(Gate.ITEM_FREE) || isItemFree(session, hazard),
				gates.contains(Gate.LADDER) ? Assessment.of(hazards.rulings(hazard.id(), asOf, office)).escalation() : 0);
	}

	private Text leader(String authority) {
		return library.packs().authority(authority).map(Authority::name).orElse(Text.of(authority));
	}

	private static boolean isItemFree(Session session, Hazard hazard) throws SQLException {
		return Rows.one(session, "select id from hazard" + session.dialect().useIndex("uq_hazard_open") + " where enterprise_id = ? and open_item = ?", row -> row.id(1), hazard.enterprise(), hazard.item())
				.filter(other -> !other.equals(hazard.id())).isEmpty();
	}
}
