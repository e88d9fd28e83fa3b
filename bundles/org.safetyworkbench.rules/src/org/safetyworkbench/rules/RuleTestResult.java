package org.safetyworkbench.rules;

import org.safetyworkbench.core.Text;

/**
 * What became of one example.
 *
 * @param rule reference of the rule
 * @param reason why it failed, empty when it passed
 */
public record RuleTestResult(String rule, String test, boolean passed, Text reason) {}
