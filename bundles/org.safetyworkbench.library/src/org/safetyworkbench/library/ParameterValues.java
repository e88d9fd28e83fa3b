package org.safetyworkbench.library;

import java.util.HashMap;
import java.util.Map;

import org.safetyworkbench.spi.RuleKey;

/** Numbers an administrator put in the place of packaged ones. */
public record ParameterValues(Map<RuleKey, Map<String, Double>> byRule) {

	public static final ParameterValues PACKAGED = new ParameterValues(Map.of());

	public ParameterValues {
		Map<RuleKey, Map<String, Double>> copy = new HashMap<>();
		byRule.forEach((rule, values) -> copy.put(rule, Map.copyOf(values)));
		byRule = Map.copyOf(copy);
	}

	/** These values and one more. */
	public ParameterValues with(RuleKey rule, String parameter, double value) {
		Map<RuleKey, Map<String, Double>> more = new HashMap<>(byRule);
		more.merge(rule, Map.of(parameter, value), (old, added) -> {
			Map<String, Double> both = new HashMap<>(old);
			both.putAll(added);
			return both;
		});
		return new ParameterValues(more);
	}
}
