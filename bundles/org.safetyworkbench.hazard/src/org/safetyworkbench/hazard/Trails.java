package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Reads what was done about many hazards at once: one statement for each table, however many hazards there are. */
public final class Trails {

	/** What somebody needs of a trail: each is one statement. */
	public enum Part { OWN_WORDS, FOUND_BY, FIVE_FIXED, MOVES, RECEIPTS, REPORTS, DEFERRALS, LISTINGS, TRANSFERS, PRESSURES }

	private final Session session;
	private final Set<Part> parts;
	private final Map<UUID, Trail.Gathering> trails = new HashMap<>();

	private Trails(Session session, Set<Part> parts) {
		this.session = session;
		this.parts = parts;
	}

	/** Every hazard asked for is in the answer, with its whole trail. */
	public static Map<UUID, Trail> of(Session session, Collection<UUID> hazards) throws SQLException {
		return of(session, hazards, EnumSet.allOf(Part.class));
	}

	/** Every hazard asked for is in the answer; of its trail only some parts are read, the others are empty. */
	public static Map<UUID, Trail> of(Session session, Collection<UUID> hazards, Set<Part> parts) throws SQLException {
		Trails reading = new Trails(session, parts);
		hazards.forEach(hazard -> reading.trails.put(hazard, new Trail.Gathering()));
		for (List<UUID> some : Groups.of(reading.trails.keySet())) reading.read(some);
		Map<UUID, Trail> trails = new HashMap<>();
		reading.trails.forEach((hazard, gathering) -> trails.put(hazard, gathering.trail()));
		return trails;
	}

	/** Takes one row of a hazard; columns count from 2, the first is the hazard. */
	private interface Taking {
		void take(Trail.Gathering trail, Row row) throws SQLException;
	}

	private void each(Part part, List<UUID> some, String columns, String table, String index, String order, Taking taking) throws SQLException {
		if (!parts.contains(part)) return;
		String key = table.equals("hazard") ? "id" : "hazard_id";
		Rows.each(session, "select " + key + ", " + columns + " from " + table + session.dialect().useIndex(index) + " where " + key + " in (" + Groups.marks(some.size()) + ")"
				+ (order.isEmpty() ? "" : " order by " + order), row -> taking.take(trails.get(row.id(1)), row), some.toArray());
	}

	private void read(List<UUID> some) throws SQLException {
		each(Part.OWN_WORDS, some, "measure, basis", "hazard", "pk_hazard", "", (trail, row) -> {
			trail.ownMeasure = row.text(2);
			trail.ownBasis = row.text(3);
		});
		each(Part.FOUND_BY, some, "found_on, inspector", "hazard_sighting", "ix_sighting_hazard", "found_on", (trail, row) -> trail.foundBy = trail.foundBy.isEmpty() ? row.text(3) : trail.foundBy);
		each(Part.FIVE_FIXED, some, "person, measures, money_yuan, until_on, contingency, fixed_on, actor", "hazard_five", "pk_hazard_five", "",
				(trail, row) -> trail.five = Optional.of(new FiveFixed(row.text(2), row.text(3), row.number(4), row.date(5), row.text(6), row.date(7).orElseThrow(), row.text(8))));
		each(Part.MOVES, some, "seq, from_state, action, to_state, made_on, actor_id, actor, note", "hazard_move", "pk_hazard_move", "hazard_id, seq", (trail, row) -> trail.moves.add(
				new Move(row.integer(2), HazardState.of(row.text(3)), Action.find(row.text(4)).orElseThrow(), HazardState.of(row.text(5)), day(row, 6), row.text(7), row.text(8), row.text(9))));
		each(Part.RECEIPTS, some, "id, party, signed_by, received_on, how, actor", "hazard_receipt", "ix_receipt_hazard", "hazard_id, id",
				(trail, row) -> trail.receipts.add(new Receipt(row.id(2), Receipt.Party.of(row.text(3)), row.text(4), day(row, 5), row.text(6), row.text(7))));
		each(Part.REPORTS, some, "place, reported_on, recipient, document, actor", "hazard_report", "pk_hazard_report", "hazard_id, place",
				(trail, row) -> trail.reports.add(new Report(row.integer(2), day(row, 3), row.text(4), row.text(5), row.text(6))));
		readDecisions(some);
	}

	private void readDecisions(List<UUID> some) throws SQLException {
		each(Part.DEFERRALS, some, "id, asked_on, applicant, reason, due_before, until_on, asker_id, asker, decided_on, granted, decided_until, grounds, decider", "hazard_deferral", "ix_deferral_hazard", "hazard_id, id",
				(trail, row) -> trail.deferrals.add(new Deferral(row.id(2), day(row, 3), row.text(4), row.text(5), day(row, 6), day(row, 7), row.text(8), row.text(9), decision(row))));
		each(Part.LISTINGS, some, "id, listing_level, document, listed_on, until_on, actor, accepted_on, accepted_words, accepted_by, ended_on, ended_words, ended_by, published_on, published_words, published_by",
				"hazard_listing", "ix_listing_hazard", "hazard_id, id", (trail, row) -> trail.listings.add(
						new Listing(row.id(2), Listing.Level.of(row.text(3)), row.text(4), day(row, 5), day(row, 6), row.text(7), act(row, 8), act(row, 11), act(row, 14))));
		each(Part.TRANSFERS, some, "id, kind, authority, recipient, sent_on, note, actor, waiting, receipt_due, receipt_on, reply_due, replied_on, reply", "hazard_transfer", "ix_transfer_hazard", "hazard_id, id",
				(trail, row) -> trail.transfers.add(new Transfer(row.id(2), Transfer.Kind.of(row.text(3)), row.text(4), row.text(5), day(row, 6), row.text(7), row.text(8), Transfer.Waiting.of(row.text(9)),
						row.date(10), row.date(11), row.date(12), row.date(13), row.text(14))));
		each(Part.PRESSURES, some, "id, tool, pressed_on, recipient, note, actor, meeting, place", "hazard_pressure", "ix_pressure_hazard", "hazard_id, id",
				(trail, row) -> trail.pressures.add(new Pressure(row.id(2), Pressure.Tool.of(row.text(3)), day(row, 4), row.text(5), row.text(6), row.text(7), row.text(8), row.text(9))));
	}

	private static Optional<Deferral.Decision> decision(Row row) throws SQLException {
		return row.date(10).isEmpty() ? Optional.empty() : Optional.of(new Deferral.Decision(day(row, 10), row.flag(11), day(row, 12), row.text(13), row.text(14)));
	}

	private static Optional<Listing.Act> act(Row row, int column) throws SQLException {
		return row.date(column).isEmpty() ? Optional.empty() : Optional.of(new Listing.Act(day(row, column), row.text(column + 1), row.text(column + 2)));
	}

	private static LocalDate day(Row row, int column) throws SQLException {
		return row.date(column).orElse(LocalDate.EPOCH);
	}
}
