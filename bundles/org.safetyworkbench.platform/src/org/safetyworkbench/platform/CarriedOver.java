package org.safetyworkbench.platform;

import java.util.List;

import org.safetyworkbench.core.Problem;

/**
 * What the first start after an upgrade did to the plugins.
 *
 * @param change plugins that were brought back, and shipped ones that were removed again
 * @param left why some were not, each with what to do
 */
public record CarriedOver(Change change, List<Problem> left) {
	public CarriedOver {
		left = List.copyOf(left);
	}
}
