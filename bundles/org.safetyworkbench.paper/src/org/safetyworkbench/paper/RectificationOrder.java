package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.safetyworkbench.core.Office;

/** 责令限期整改指令书: tells an enterprise to put right, by when, what lies within the office's own powers. */
public record RectificationOrder(Office office, Recipient enterprise, List<Finding> findings) implements Paper {

	public RectificationOrder {
		Objects.requireNonNull(office);
		Objects.requireNonNull(enterprise);
		findings = List.copyOf(findings);
		if (findings.isEmpty()) throw new IllegalArgumentException("an order is about at least one finding");
	}

	@Override
	public PaperKind kind() {
		return PaperKind.RECTIFICATION_ORDER;
	}

	@Override
	public String addressee() {
		return "";
	}

	@Override
	public Fields fields(String number, LocalDate issuedOn) {
		Map<String, String> values = commonFields(number, issuedOn);
		String immediate = immediateRows();
		values.put(Fields.IMMEDIATE, immediate.isEmpty() ? "" : "，其中" + immediate + "应当立即整改");
		values.put(Fields.AUTHORITY, enterprise.name());
		return new Fields(values, findingRows(issuedOn));
	}
}
