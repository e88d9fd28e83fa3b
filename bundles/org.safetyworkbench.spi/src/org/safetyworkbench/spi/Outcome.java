package org.safetyworkbench.spi;

import java.util.Map;
import java.util.Set;

import org.safetyworkbench.core.Problem;

/**
 * What a rule answers: decided, undecided for want of facts, or faulty. Values are of the kinds of {@link Facts}; an output
 * without value is not in the map. Why it answered so is told on demand by an {@link Explanation}.
 */
public sealed interface Outcome {

	RuleKey rule();

	/** The case that answered or could not be decided, counted from 0; the number of cases stands for "otherwise". */
	int caseIndex();

	/** Values known, by output name. */
	Map<String, Object> values();

	/** Names of the inputs that are missing, empty unless undecided. */
	default Set<String> missing() {
		return Set.of();
	}

	/** The case held and all its values are known. */
	record Decided(RuleKey rule, int caseIndex, Map<String, Object> values) implements Outcome {}

	/**
	 * A case could not be decided, or it held but a value needs a fact that is unknown (then {@code values} has the others).
	 */
	record Undecided(RuleKey rule, int caseIndex, Set<String> missing, Map<String, Object> values) implements Outcome {}

	/** The facts make no sense to the rule (such as a division by zero): a fault of pack or data, named in the problem. */
	record Faulty(RuleKey rule, int caseIndex, Problem problem) implements Outcome {
		@Override
		public Map<String, Object> values() {
			return Map.of();
		}
	}
}
