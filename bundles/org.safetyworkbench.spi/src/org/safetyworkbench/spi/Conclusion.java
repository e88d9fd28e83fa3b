package org.safetyworkbench.spi;

/**
 * One answer that holds after all layers were heard.
 *
 * @param rule the rule whose value won
 * @param output the output as that rule declares it
 * @param value of a kind of {@link Facts}
 */
public record Conclusion(Rule rule, Output output, Object value) {

	/** Whom it binds: only {@link Binding#LAW} may be shown as law. */
	public Binding binding() {
		return rule.binding();
	}
}
