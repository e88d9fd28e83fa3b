package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * Somebody of the enterprise got the notice of a hazard (S1-051).
 *
 * @param name who signed
 * @param how signed, by post, left at the place …
 */
public record Receipt(UUID id, Party party, String name, LocalDate on, String how, String by) {

	/** Whom a notice goes to. */
	public enum Party {
		PRINCIPAL("主要负责人", "principal"), CONTROLLER("实际控制人", "actual controller"), BOTH("主要负责人兼实际控制人", "principal and actual controller"), OTHER("其他人员", "somebody else");

		private final Text label;

		Party(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Party of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

		boolean isPrincipal() {
			return this == PRINCIPAL || this == BOTH;
		}

		boolean isController() {
			return this == CONTROLLER || this == BOTH;
		}
	}
}
