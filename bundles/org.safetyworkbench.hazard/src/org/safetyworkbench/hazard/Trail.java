package org.safetyworkbench.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done about a hazard, as lists and exports need it; everything oldest first.
 *
 * @param foundBy who found it first, empty when nobody is named
 * @param ownMeasure what an official wrote in place of the pack's measure, empty when nothing
 * @param ownBasis the article given by hand, empty when the item's count
 */
public record Trail(String foundBy, String ownMeasure, String ownBasis, Optional<FiveFixed> five, List<Move> moves, List<Receipt> receipts, List<Report> reports,
		List<Deferral> deferrals, List<Listing> listings, List<Transfer> transfers, List<Pressure> pressures) {

	public Trail {
		moves = List.copyOf(moves);
		receipts = List.copyOf(receipts);
		reports = List.copyOf(reports);
		deferrals = List.copyOf(deferrals);
		listings = List.copyOf(listings);
		transfers = List.copyOf(transfers);
		pressures = List.copyOf(pressures);
	}

	/** The last move of that kind. */
	public Optional<Move> last(Action action) {
		return moves.reversed().stream().filter(move -> move.action() == action).findFirst();
	}

	/** While it is gathered from the tables. */
	static final class Gathering {
		String foundBy = "";
		String ownMeasure = "";
		String ownBasis = "";
		Optional<FiveFixed> five = Optional.empty();
		final List<Move> moves = new ArrayList<>();
		final List<Receipt> receipts = new ArrayList<>();
		final List<Report> reports = new ArrayList<>();
		final List<Deferral> deferrals = new ArrayList<>();
		final List<Listing> listings = new ArrayList<>();
		final List<Transfer> transfers = new ArrayList<>();
		final List<Pressure> pressures = new ArrayList<>();

		Trail trail() {
			return new Trail(foundBy, ownMeasure, ownBasis, five, moves, receipts, reports, deferrals, listings, transfers, pressures);
		}
	}
}
