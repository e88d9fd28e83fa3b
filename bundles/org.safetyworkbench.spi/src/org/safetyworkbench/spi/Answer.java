package org.safetyworkbench.spi;

import java.util.List;

/** What kind of answer an item asks for and which answers are good. */
public sealed interface Answer {

	/** @param passWhen the good answer; "not applicable" never fails */
	record YesNo(boolean passWhen) implements Answer {}

	/**
	 * @param min smallest good value, negative infinity when there is none
	 * @param max largest good value, infinity when there is none
	 */
	record Number(String unit, double min, double max) implements Answer {}

	/** A date on which something was last done. */
	record LastDone(int maxAgeDays) implements Answer {}

	/** A date up to which something is valid; it must not lie before the inspection. */
	record ValidUntil() implements Answer {}

	/** @param labels what officials call the choices; may be empty */
	record Choice(List<String> choices, List<String> passChoices, List<FactValue> labels) implements Answer {
		public Choice {
			choices = List.copyOf(choices);
			passChoices = List.copyOf(passChoices);
			labels = List.copyOf(labels);
		}
	}

	/** Free text, which never fails. */
	record Remark() implements Answer {}
}
