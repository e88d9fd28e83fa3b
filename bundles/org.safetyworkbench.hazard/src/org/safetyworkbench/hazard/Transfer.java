package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * A hazard handed or copied to another authority, and what came back (S0-29, S1-075, S1-089, S2-30, S4-32).
 *
 * @param authority code, empty when the recipient is no authority the packs know
 * @param recipient as written on the letter
 * @param receiptDue, replyDue by the office's limits, empty when it has none
 */
public record Transfer(UUID id, Kind kind, String authority, String recipient, LocalDate sentOn, String note, String by, Waiting waiting,
		Optional<LocalDate> receiptDue, Optional<LocalDate> receiptOn, Optional<LocalDate> replyDue, Optional<LocalDate> repliedOn, String reply) {

	/** What is sent. */
	public enum Kind {
		/** the authority deals with it */
		TRANSFER("移送", "transfer"),
		/** the office goes on, the authority may punish */
		COPY("抄送", "copy"),
		/** suspected crime */
		CRIMINAL("移送司法", "criminal referral");

		private final Text label;

		Kind(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
	}

	/** What is waited for. */
	public enum Waiting {
		RECEIPT("待回执", "waiting for the receipt"), REPLY("待答复", "waiting for the reply"), RETURNED("被退回", "returned"), NOTHING("已办结", "done");

		private final Text label;

		Waiting(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Waiting of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
	}
}
