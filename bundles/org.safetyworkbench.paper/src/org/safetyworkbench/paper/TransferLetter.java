package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.safetyworkbench.core.Office;

/** 移送函: hands what another authority leads to that authority. */
public record TransferLetter(Office office, Authority authority, Recipient enterprise, List<Finding> findings) implements Paper {

	public TransferLetter {
		Objects.requireNonNull(office);
		Objects.requireNonNull(authority);
		Objects.requireNonNull(enterprise);
		findings = List.copyOf(findings);
		if (findings.isEmpty()) throw new IllegalArgumentException("a letter is about at least one finding");
	}

	@Override
	public PaperKind kind() {
		return PaperKind.TRANSFER_LETTER;
	}

	@Override
	public String addressee() {
		return authority.code();
	}

	@Override
	public Fields fields(String number, LocalDate issuedOn) {
		Map<String, String> values = commonFields(number, issuedOn);
		values.put(Fields.AUTHORITY, authority.name());
		values.put(Fields.IMMEDIATE, immediateRows());
		return new Fields(values, findingRows(issuedOn));
	}
}
