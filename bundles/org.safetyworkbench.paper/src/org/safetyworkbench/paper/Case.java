package org.safetyworkbench.paper;

import java.util.List;
import java.util.Objects;

/** One enterprise and everything that was found there. */
public record Case(Recipient enterprise, List<Finding> findings) {

	public Case {
		Objects.requireNonNull(enterprise);
		findings = List.copyOf(findings);
	}
}
