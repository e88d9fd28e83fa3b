package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/**
 * One of the values an enumerated fact, input or output may have.
 *
 * @param id what rules compare with
 * @param label what officials read
 * @param state what the value says about a duty; {@link DutyState#UNSTATED} for all but the status values of duty rules
 */
public record FactValue(String id, Text label, DutyState state) {

	public FactValue(String id, Text label) {
		this(id, label, DutyState.UNSTATED);
	}
}
