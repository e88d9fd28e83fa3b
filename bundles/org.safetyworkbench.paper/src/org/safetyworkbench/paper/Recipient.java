package org.safetyworkbench.paper;

import java.util.Objects;

import org.safetyworkbench.core.CreditCode;

/** The enterprise a paper is about; what is not known is empty. */
public record Recipient(CreditCode creditCode, String name, String address, String principal, String phone) {

	public Recipient {
		Objects.requireNonNull(creditCode);
		Objects.requireNonNull(name);
		Objects.requireNonNull(address);
		Objects.requireNonNull(principal);
		Objects.requireNonNull(phone);
	}
}
