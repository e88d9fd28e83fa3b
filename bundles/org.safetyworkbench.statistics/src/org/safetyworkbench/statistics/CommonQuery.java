package org.safetyworkbench.statistics;

import java.util.Objects;

/**
 * Which problems were found most often.
 *
 * @param scope its source is not looked at
 * @param limit how many lines at most
 */
public record CommonQuery(Months months, Scope scope, int limit) {

	public CommonQuery {
		Objects.requireNonNull(months);
		Objects.requireNonNull(scope);
	}
}
