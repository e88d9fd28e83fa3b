package org.safetyworkbench.library;

import java.util.List;

import org.safetyworkbench.core.Problem;

/**
 * A pack that was refused whole.
 *
 * @param origin where it comes from
 * @param problems what is wrong with it, each with place and remedy
 */
public record Refused(String origin, List<Problem> problems) {

	public Refused {
		problems = List.copyOf(problems);
	}
}
