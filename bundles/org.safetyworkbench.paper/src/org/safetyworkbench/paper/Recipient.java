package org.safetyworkbench.paper;

import java.util.Objects;

import org.safetyworkbench.core.CreditCode;

/**
 * The enterprise a paper is about; what is not known is empty.
 *
 * @param code its credit code
 */
public record Recipient(String code, String name, String address, String principal, String phone) {

	/** No enterprise: a checklist for whoever is visited. */
	public static final Recipient NONE = new Recipient("", "", "", "", "");

	public Recipient {
		Objects.requireNonNull(code);
		Objects.requireNonNull(name);
		Objects.requireNonNull(address);
		Objects.requireNonNull(principal);
		Objects.requireNonNull(phone);
	}

	public Recipient(CreditCode creditCode, String name, String address, String principal, String phone) {
		this(creditCode.value(), name, address, principal, phone);
	}
}
