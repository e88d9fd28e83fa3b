package org.safetyworkbench.library;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.rules.RuleTestResult;

/**
 * What became of one example of a rule.
 *
 * @param rule reference of the rule
 * @param reason why it failed, empty when it passed
 */
public record TestResult(String rule, String test, boolean passed, Text reason) {

	static TestResult of(RuleTestResult result) {
		return new TestResult(result.rule(), result.test(), result.passed(), result.reason());
	}
}
