package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.office.Person;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Session;

/** What an allowed deed does: the hazard, its move, its records. One case per action, in the order of {@link Action}. */
final class Effects {

	private final Session session;
	private final Outgoing outgoing;
	private final Dossier dossier;
	private final Hazard hazard;
	private final Person person;
	private final Deed deed;
	private final Entries entries;
	private final Details details;

	Effects(Session session, Outgoing outgoing, Dossier dossier, Person person, Deed deed, Details details) {
		this.session = session;
		this.outgoing = outgoing;
		this.dossier = dossier;
		this.hazard = dossier.hazard();
		this.person = person;
		this.deed = deed;
		this.details = details;
		this.entries = new Entries(session, dossier, person, deed);
	}

	void apply(Step step) throws SQLException {
		switch (deed.action()) {
			case CONFIRM -> copyIfMajor();
			case ORDER, ADVISE -> goOn();
			case CORRECT_ON_SPOT -> outgoing.dealtWith(session, dossier);
			case TRANSFER -> transfer();
			case RETURN -> comeBack();
			case SETTLE -> settle();
			case SUBMIT -> deed.money(Ask.MONEY).ifPresent(hazard::spent);
			case SEND_BACK -> sendBack();
			case CLOSE -> hazard.closed(deed.on());
			case REOPEN -> reopen();
			case WITHDRAW -> withdraw();
			case JUDGE -> judge();
			case SET_DEADLINE -> hazard.setDeadline(date(Ask.DEADLINE));
			case SET_MEASURE -> hazard.setMeasure(deed.text(Ask.MEASURE));
			case FIX_FIVE -> hazard.fixed(entries.five());
			case RECORD_RECEIPT -> entries.receipt();
			case REPORT_FIRST -> reportFirst();
			case REPORT_SECOND -> entries.report(2);
			case ASK_DEFERRAL -> askDeferral();
			case DECIDE_DEFERRAL -> decideDeferral();
			case LIST -> list();
			case ACCEPT_LISTING -> entries.acceptListing(dossier.listing().orElseThrow());
			case DELIST -> delist(deed.text(Ask.NOTE));
			case PUBLISH -> entries.publish(dossier.listing().orElseThrow());
			case COPY_TO_AUTHORITY -> send(Transfer.Kind.COPY, deed.text(Ask.AUTHORITY), outgoing.name(deed.text(Ask.AUTHORITY)), deed.text(Ask.NOTE));
			case REFER_CRIMINAL -> send(Transfer.Kind.CRIMINAL, "", deed.text(Ask.RECIPIENT), deed.reason());
			case PRESS -> entries.press(Pressure.Tool.of(deed.text(Ask.TOOL)), deed.text(Ask.RECIPIENT), deed.text(Ask.NOTE));
			case TREAT_AS_ACCIDENT -> entries.press(Pressure.Tool.ACCIDENT, deed.text(Ask.LEAD), deed.reason());
			case RECORD_TRANSFER_RECEIPT -> outgoing.received(session, Sent.chosen(dossier, deed, Transfer.Waiting.RECEIPT).orElseThrow(), deed.on());
			case RECORD_REPLY -> outgoing.replied(session, Sent.chosen(dossier, deed, Transfer.Waiting.REPLY, Transfer.Waiting.RECEIPT).orElseThrow(), deed.on(), deed.text(Ask.REPLY));
			case LINK_RISK -> hazard.link(UUID.fromString(deed.text(Ask.RISK)), deed.text(Ask.CONTROL).isEmpty() ? null : UUID.fromString(deed.text(Ask.CONTROL)));
			case BEGIN, PASS, REINSTATE -> {}
		}
		if (step.isMove()) move(step.to().orElseThrow());
	}

	private void move(HazardState to) throws SQLException {
		Move move = hazard.next(deed.action(), to, deed.on(), person.id().toString(), person.name(), note());
		Moves.add(session, hazard.id(), hazard.lastActor(), move);
		hazard.follow(move);
	}

	/** What the step says in words, else why it was made. */
	private String note() {
		for (String field : new String[] {Ask.RESULT, Ask.OPINION, Ask.REPLY, Ask.NOTE}) if (!deed.text(field).isEmpty()) return deed.text(field);
		return deed.reason();
	}

	private LocalDate date(String field) {
		return deed.date(field).orElseThrow();
	}

	private void copyIfMajor() throws SQLException {
		if (hazard.severity() != Severity.MAJOR) return;
		Optional<String> copied = outgoing.copyMajor(session, dossier, deed.on(), person.name());
		details.put("copiedTo", null, copied);
	}

	private void goOn() throws SQLException {
		hazard.setDeadline(date(Ask.DEADLINE));
		if (!deed.text(Ask.MEASURE).isEmpty()) hazard.setMeasure(deed.text(Ask.MEASURE));
		outgoing.dealtWith(session, dossier);
	}

	private void send(Transfer.Kind kind, String authority, String recipient, String note) throws SQLException {
		outgoing.send(session, hazard.id(), kind, authority, recipient, deed.on(), note, person.name());
	}

	private void transfer() throws SQLException {
		String authority = deed.text(Ask.AUTHORITY);
		outgoing.dealtWith(session, dossier);
		outgoing.supersede(session, dossier, authority);
		send(Transfer.Kind.TRANSFER, authority, outgoing.name(authority), deed.text(Ask.NOTE));
		hazard.lead(authority, true);
		hazard.handedOver(deed.on());
	}

	private void comeBack() throws SQLException {
		Optional<Transfer> running = Sent.running(dossier);
		if (running.isPresent()) outgoing.returned(session, running.get(), deed.on(), deed.reason());
		String own = dossier.around().authority();
		String authority = deed.text(Ask.AUTHORITY).isEmpty() ? own : deed.text(Ask.AUTHORITY);
		hazard.lead(authority, !authority.equals(own));
		hazard.handedOver(null);
	}

	private void settle() throws SQLException {
		Optional<Transfer> running = Sent.running(dossier);
		if (running.isPresent()) outgoing.replied(session, running.get(), deed.on(), deed.text(Ask.REPLY));
	}

	private void sendBack() throws SQLException {
		hazard.outdate(dossier.shownAfter());
		Optional<Listing> listing = dossier.listing();
		if (listing.isPresent()) entries.voidAcceptance(listing.get());
	}

	private void reopen() {
		hazard.outdate(dossier.shownAfter());
		hazard.closed(null);
		hazard.setDeadline(date(Ask.DEADLINE));
	}

	private void withdraw() throws SQLException {
		outgoing.dealtWith(session, dossier);
		if (dossier.listing().isPresent()) delist(deed.reason());
		if (dossier.openDeferral().isPresent()) {
			entries.dropDeferral(dossier.openDeferral().get());
			hazard.deferral(false);
		}
	}

	private void judge() throws SQLException {
		Severity before = hazard.severity();
		hazard.judge(Severity.valueOf(deed.text(Ask.SEVERITY).toUpperCase(Locale.ROOT)), deed.text(Ask.BASIS));
		if (before != hazard.severity() && hazard.state() != HazardState.DRAFT) copyIfMajor();
	}

	private void reportFirst() throws SQLException {
		entries.report(1);
		hazard.reported(deed.on());
	}

	private void askDeferral() throws SQLException {
		entries.askDeferral();
		hazard.deferral(true);
	}

	private void decideDeferral() throws SQLException {
		Optional<LocalDate> until = entries.decideDeferral(dossier.openDeferral().orElseThrow());
		hazard.deferral(false);
		until.ifPresent(hazard::setDeadline);
	}

	private void list() throws SQLException {
		entries.list();
		hazard.listed(true);
	}

	private void delist(String words) throws SQLException {
		entries.endListing(dossier.listing().orElseThrow(), words);
		hazard.listed(false);
	}
}
