package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.hazard.Transfer.Kind;
import org.safetyworkbench.hazard.Transfer.Waiting;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** What goes to other authorities, and what comes back. */
final class Outgoing {

	/** What waits without a limit stands after what has one, before what waits for nothing. */
	private static final LocalDate NO_LIMIT = Days.NEVER.minusDays(1);
	private static final String EMERGENCY = "EM";

	private final Library library;
	private final Policy policy;

	Outgoing(Library library, Policy policy) {
		this.library = library;
		this.policy = policy;
	}

	String name(String authority) {
		return library.packs().authority(authority).map(known -> known.name().zh()).orElse(authority);
	}

	void send(Session session, UUID hazard, Kind kind, String authority, String recipient, LocalDate on, String note, String by) throws SQLException {
		LocalDate receiptDue = policy.end(Setting.TRANSFER_RECEIPT, on).map(term -> term.day()).orElse(null);
		LocalDate replyDue = policy.end(Setting.TRANSFER_REPLY, on).map(term -> term.day()).orElse(null);
		Rows.update(session, "insert into hazard_transfer (id, hazard_id, kind, authority, recipient, sent_on, note, actor, waiting, wait_until, receipt_due, reply_due, reply)"
				+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')", Ids.next(), hazard, kind.code(), authority, recipient, on, note, by, Waiting.RECEIPT.code(),
				receiptDue == null ? NO_LIMIT : receiptDue, receiptDue, replyDue);
	}

	/**
	 * A confirmed major hazard is copied to the authority that punishes (S1-089): the first competent one that is not this
	 * office, else emergency management. Once only; an office that is that authority itself copies nothing.
	 *
	 * @return its code, empty when nothing was sent
	 */
	Optional<String> copyMajor(Session session, Dossier dossier, LocalDate on, String by) throws SQLException {
		String own = dossier.around().authority();
		String authority = java.util.stream.Stream.concat(java.util.stream.Stream.of(dossier.hazard().authority()), dossier.item().authorities().stream())
				.filter(code -> !code.isEmpty() && !code.equals(own)).findFirst().orElse(EMERGENCY);
		boolean sent = dossier.transfers().stream().anyMatch(transfer -> transfer.authority().equals(authority));
		if (sent || authority.equals(own)) return Optional.empty();
		send(session, dossier.hazard().id(), Kind.COPY, authority, name(authority), on, "重大事故隐患，按规定抄送", by);
		return Optional.of(authority);
	}

	void received(Session session, Transfer transfer, LocalDate on) throws SQLException {
		Rows.update(session, "update hazard_transfer set receipt_on = ?, waiting = ?, wait_until = ? where id = ?", on, Waiting.REPLY.code(), transfer.replyDue().orElse(NO_LIMIT), transfer.id());
	}

	/** A reply shows that it was received. */
	void replied(Session session, Transfer transfer, LocalDate on, String reply) throws SQLException {
		Rows.update(session, "update hazard_transfer set receipt_on = ?, replied_on = ?, reply = ?, waiting = ?, wait_until = ? where id = ?", transfer.receiptOn().orElse(on), on, reply,
				Waiting.NOTHING.code(), Days.NEVER, transfer.id());
	}

	/** It lies on the desk again until the hazard goes on. */
	void returned(Session session, Transfer transfer, LocalDate on, String reason) throws SQLException {
		Rows.update(session, "update hazard_transfer set receipt_on = ?, replied_on = ?, reply = ?, waiting = ?, wait_until = ? where id = ?", transfer.receiptOn().orElse(on), on, reason,
				Waiting.RETURNED.code(), on, transfer.id());
	}

	/** The hazard goes on: what came back is dealt with. */
	void dealtWith(Session session, Dossier dossier) throws SQLException {
		for (Transfer transfer : dossier.transfers()) if (transfer.waiting() == Waiting.RETURNED) settle(session, transfer);
	}

	/** The authority gets the hazard itself: a copy to it waits for nothing any more. */
	void supersede(Session session, Dossier dossier, String authority) throws SQLException {
		for (Transfer transfer : dossier.transfers())
			if (transfer.kind() == Kind.COPY && transfer.authority().equals(authority) && Sent.isOnItsWay(transfer)) settle(session, transfer);
	}

	private static void settle(Session session, Transfer transfer) throws SQLException {
		Rows.update(session, "update hazard_transfer set waiting = ?, wait_until = ? where id = ?", Waiting.NOTHING.code(), Days.NEVER, transfer.id());
	}
}
