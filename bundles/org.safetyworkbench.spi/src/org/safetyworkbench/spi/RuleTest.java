package org.safetyworkbench.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example a rule is tested with.
 *
 * @param given values by input name; what is absent is unknown
 * @param unknown inputs that the example says are unknown
 * @param expect values that the answer must have, an absent value is written as the empty optional
 * @param undecided whether the rule must not decide
 */
public record RuleTest(String id, Facts given, List<String> unknown, Map<String, java.util.Optional<Object>> expect,
		boolean undecided, Position at) {

	public RuleTest {
		unknown = List.copyOf(unknown);
		expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
	}
}
