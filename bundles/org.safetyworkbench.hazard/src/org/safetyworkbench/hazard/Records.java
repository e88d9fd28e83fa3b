package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Reads what hangs on a hazard. */
final class Records {

	private final Session session;
	private final UUID hazard;

	Records(Session session, UUID hazard) {
		this.session = session;
		this.hazard = hazard;
	}

	private String from(String table, String index) {
		return " from " + table + session.dialect().useIndex(index) + " where hazard_id = ?";
	}

	Optional<FiveFixed> five() throws SQLException {
		return Rows.one(session, "select person, measures, money_yuan, until_on, contingency, fixed_on, actor" + from("hazard_five", "pk_hazard_five"),
				row -> new FiveFixed(row.text(1), row.text(2), row.number(3), row.date(4), row.text(5), row.date(6).orElseThrow(), row.text(7)), hazard);
	}

	List<Receipt> receipts() throws SQLException {
		return Rows.query(session, "select id, party, signed_by, received_on, how, actor" + from("hazard_receipt", "ix_receipt_hazard") + " order by id",
				row -> new Receipt(row.id(1), Receipt.Party.of(row.text(2)), row.text(3), row.date(4).orElseThrow(), row.text(5), row.text(6)), hazard);
	}

	List<Report> reports() throws SQLException {
		return Rows.query(session, "select place, reported_on, recipient, document, actor" + from("hazard_report", "pk_hazard_report") + " order by place",
				row -> new Report(row.integer(1), row.date(2).orElseThrow(), row.text(3), row.text(4), row.text(5)), hazard);
	}

	List<Deferral> deferrals() throws SQLException {
		return Rows.query(session, "select id, asked_on, applicant, reason, due_before, until_on, asker_id, asker, decided_on, granted, decided_until, grounds, decider"
				+ from("hazard_deferral", "ix_deferral_hazard") + " order by id", Records::deferral, hazard);
	}

	private static Deferral deferral(Row row) throws SQLException {
		Optional<LocalDate> decidedOn = row.date(9);
		Optional<Deferral.Decision> decision = decidedOn.isEmpty() ? Optional.empty()
				: Optional.of(new Deferral.Decision(decidedOn.get(), row.flag(10), row.date(11).orElseThrow(), row.text(12), row.text(13)));
		return new Deferral(row.id(1), row.date(2).orElseThrow(), row.text(3), row.text(4), row.date(5).orElseThrow(), row.date(6).orElseThrow(), row.text(7), row.text(8), decision);
	}

	List<Listing> listings() throws SQLException {
		return Rows.query(session, "select id, listing_level, document, listed_on, until_on, actor, accepted_on, accepted_words, accepted_by, ended_on, ended_words, ended_by, published_on,"
				+ " published_words, published_by" + from("hazard_listing", "ix_listing_hazard") + " order by id",
				row -> new Listing(row.id(1), Listing.Level.of(row.text(2)), row.text(3), row.date(4).orElseThrow(), row.date(5).orElseThrow(), row.text(6), act(row, 7), act(row, 10), act(row, 13)), hazard);
	}

	private static Optional<Listing.Act> act(Row row, int column) throws SQLException {
		Optional<LocalDate> on = row.date(column);
		return on.isEmpty() ? Optional.empty() : Optional.of(new Listing.Act(on.get(), row.text(column + 1), row.text(column + 2)));
	}

	static final String TRANSFER = "id, kind, authority, recipient, sent_on, note, actor, waiting, receipt_due, receipt_on, reply_due, replied_on, reply";

	List<Transfer> transfers() throws SQLException {
		return Rows.query(session, "select " + TRANSFER + from("hazard_transfer", "ix_transfer_hazard") + " order by id", Records::transfer, hazard);
	}

	static Transfer transfer(Row row) throws SQLException {
		return new Transfer(row.id(1), Transfer.Kind.of(row.text(2)), row.text(3), row.text(4), row.date(5).orElseThrow(), row.text(6), row.text(7), Transfer.Waiting.of(row.text(8)), row.date(9),
				row.date(10), row.date(11), row.date(12), row.text(13));
	}

	List<Pressure> pressures() throws SQLException {
		return Rows.query(session, "select id, tool, pressed_on, recipient, note, actor, meeting, place" + from("hazard_pressure", "ix_pressure_hazard") + " order by id",
				row -> new Pressure(row.id(1), Pressure.Tool.of(row.text(2)), row.date(3).orElseThrow(), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)), hazard);
	}
}
