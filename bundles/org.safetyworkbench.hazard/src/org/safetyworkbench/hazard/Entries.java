package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Writes the records that hang on a hazard, as one deed says. */
final class Entries {

	private final Session session;
	private final Dossier dossier;
	private final Person person;
	private final Deed deed;

	Entries(Session session, Dossier dossier, Person person, Deed deed) {
		this.session = session;
		this.dossier = dossier;
		this.person = person;
		this.deed = deed;
	}

	private Object hazard() {
		return dossier.hazard().id();
	}

	/** What was fixed before stays where the deed says nothing. */
	FiveFixed five() throws SQLException {
		FiveFixed before = dossier.five().orElse(FiveFixed.NONE);
		FiveFixed five = new FiveFixed(said(Ask.PERSON, before.person()), said(Ask.MEASURES, before.measures()), deed.money(Ask.MONEY).or(before::moneyYuan), deed.date(Ask.UNTIL).or(before::until),
				said(Ask.PLAN, before.plan()), deed.on(), person.name());
		Object[] values = {five.person(), five.measures(), five.moneyYuan().orElse(null), five.until().orElse(null), five.plan(), five.fixedOn(), five.by(), hazard()};
		if (dossier.five().isEmpty()) Rows.update(session, "insert into hazard_five (person, measures, money_yuan, until_on, contingency, fixed_on, actor, hazard_id) values (?, ?, ?, ?, ?, ?, ?, ?)", values);
		else Rows.update(session, "update hazard_five set person = ?, measures = ?, money_yuan = ?, until_on = ?, contingency = ?, fixed_on = ?, actor = ? where hazard_id = ?", values);
		return five;
	}

	private String said(String field, String before) {
		String text = deed.text(field);
		return text.isEmpty() ? before : text;
	}

	void receipt() throws SQLException {
		Rows.update(session, "insert into hazard_receipt (id, hazard_id, party, signed_by, received_on, how, actor) values (?, ?, ?, ?, ?, ?, ?)", Ids.next(), hazard(), deed.text(Ask.PARTY),
				deed.text(Ask.NAME), deed.on(), deed.text(Ask.HOW), person.name());
	}

	void report(int place) throws SQLException {
		Rows.update(session, "insert into hazard_report (hazard_id, place, reported_on, recipient, document, actor) values (?, ?, ?, ?, ?, ?)", hazard(), place, deed.on(), deed.text(Ask.RECIPIENT),
				deed.text(Ask.DOCUMENT), person.name());
	}

	void askDeferral() throws SQLException {
		Rows.update(session, "insert into hazard_deferral (id, hazard_id, open_hazard, asked_on, applicant, reason, due_before, until_on, asker_id, asker) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				Ids.next(), hazard(), hazard(), deed.on(), deed.text(Ask.APPLICANT), deed.reason(), dossier.hazard().dueOn(), deed.date(Ask.UNTIL).orElseThrow(), person.id().toString(), person.name());
	}

	/** @return the new deadline when it was granted */
	Optional<LocalDate> decideDeferral(Deferral open) throws SQLException {
		boolean granted = deed.text(Ask.DECISION).equals(Ask.GRANTED);
		LocalDate until = granted ? deed.date(Ask.UNTIL).orElse(open.until()) : open.deadlineBefore();
		decided(open, granted, until, deed.reason(), person.id().toString(), person.name());
		return granted ? Optional.of(until) : Optional.empty();
	}

	/** With the hazard its open request falls. */
	void dropDeferral(Deferral open) throws SQLException {
		decided(open, false, open.deadlineBefore(), "隐患已撤销", "", person.name());
	}

	private void decided(Deferral open, boolean granted, LocalDate until, String grounds, String deciderId, String decider) throws SQLException {
		Rows.update(session, "update hazard_deferral set open_hazard = null, decided_on = ?, granted = ?, decided_until = ?, grounds = ?, decider_id = ?, decider = ? where id = ?", deed.on(), granted, until,
				grounds, deciderId, decider, open.id());
	}

	void list() throws SQLException {
		Rows.update(session, "insert into hazard_listing (id, hazard_id, open_hazard, listing_level, document, listed_on, until_on, actor) values (?, ?, ?, ?, ?, ?, ?, ?)", Ids.next(), hazard(), hazard(),
				deed.text(Ask.LEVEL), deed.text(Ask.NUMBER), deed.on(), deed.date(Ask.UNTIL).orElseThrow(), person.name());
	}

	void acceptListing(Listing listing) throws SQLException {
		Rows.update(session, "update hazard_listing set accepted_on = ?, accepted_words = ?, accepted_by = ? where id = ?", deed.on(), deed.text(Ask.OPINION), person.name(), listing.id());
	}

	/** Sent back to rectification it has to be accepted again. */
	void voidAcceptance(Listing listing) throws SQLException {
		Rows.update(session, "update hazard_listing set accepted_on = null, accepted_words = null, accepted_by = null where id = ?", listing.id());
	}

	void endListing(Listing listing, String words) throws SQLException {
		Rows.update(session, "update hazard_listing set open_hazard = null, ended_on = ?, ended_words = ?, ended_by = ? where id = ?", deed.on(), words, person.name(), listing.id());
	}

	void publish(Listing listing) throws SQLException {
		Rows.update(session, "update hazard_listing set published_on = ?, published_words = ?, published_by = ? where id = ?", deed.on(), deed.text(Ask.WHERE), person.name(), listing.id());
	}

	void press(Pressure.Tool tool, String recipient, String note) throws SQLException {
		Rows.update(session, "insert into hazard_pressure (id, hazard_id, tool, pressed_on, recipient, note, actor, meeting, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", Ids.next(), hazard(), tool.code(), deed.on(),
				recipient, note, person.name(), deed.text(Ask.MEETING), deed.text(Ask.PLACE));
	}
}
