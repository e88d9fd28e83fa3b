package org.safetyworkbench.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a decision table: the first case whose condition is true gives the answer.
 *
 * @param then values by output name
 */
public record Case(Expression when, Map<String, Cell> then, Position at) {

	public Case {
		then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
	}
}
