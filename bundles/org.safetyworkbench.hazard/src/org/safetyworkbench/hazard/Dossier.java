package org.safetyworkbench.hazard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.evidence.EvidenceRole;

/**
 * Everything known of a hazard, read in one transaction.
 *
 * @param moves first move first
 * @param evidence how many files of each role, those of the inspections it was found in among them; of the state after only what
 *            was added since it was last sent back or reopened
 * @param shownAfter how many files ever showed the state after, old and withdrawn ones among them
 */
public record Dossier(Hazard hazard, ItemSnapshot item, Optional<FiveFixed> five, List<Receipt> receipts, List<Report> reports, List<Deferral> deferrals, List<Listing> listings,
		List<Transfer> transfers, List<Pressure> pressures, List<Move> moves, Map<EvidenceRole, Integer> evidence, int shownAfter, Surroundings around) {

	public Dossier {
		receipts = List.copyOf(receipts);
		reports = List.copyOf(reports);
		deferrals = List.copyOf(deferrals);
		listings = List.copyOf(listings);
		transfers = List.copyOf(transfers);
		pressures = List.copyOf(pressures);
		moves = List.copyOf(moves);
		evidence = Map.copyOf(evidence);
	}

	/** The request that waits for a decision. */
	public Optional<Deferral> openDeferral() {
		return deferrals.stream().filter(deferral -> !deferral.isDecided()).findFirst();
	}

	/** The listing that is running. */
	public Optional<Listing> listing() {
		return listings.stream().filter(Listing::isRunning).findFirst();
	}

	/** The last move of that kind. */
	public Optional<Move> last(Action action) {
		return moves.reversed().stream().filter(move -> move.action() == action).findFirst();
	}

	public int evidence(EvidenceRole role) {
		return evidence.getOrDefault(role, 0);
	}
}
