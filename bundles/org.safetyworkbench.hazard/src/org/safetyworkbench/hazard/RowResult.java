package org.safetyworkbench.hazard;

import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Problem;

/**
 * What became of one hazard of several.
 *
 * @param label enterprise and finding, so that the line can be read by itself
 * @param problems why it was not done; none when it was
 */
public record RowResult(UUID hazard, String label, List<Problem> problems) {

	public RowResult {
		problems = List.copyOf(problems);
	}

	public boolean isDone() {
		return problems.isEmpty();
	}
}
