package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Duty.Bearer;

/**
 * A line of the list of duties.
 *
 * @param rule the rule that leads, such as {@code CM-R05} or {@code SR-01@yunnan}
 * @param topic what the rules of several layers answered together
 * @param task in the official's words
 * @param dueOn empty when the rule names no day or it cannot be said
 * @param detail the rule's own word for the state, such as 立即停用
 * @param missing labels of the facts that are missing, empty unless undecided
 */
public record DutyRow(UUID id, UUID enterprise, String creditCode, String enterpriseName, String areaCode, String rule,
		String topic, Text task, Bearer bearer, DutyStatus status, Optional<LocalDate> dueOn, Text detail, List<Text> missing,
		Binding binding) {

	public DutyRow {
		missing = List.copyOf(missing);
	}
}
