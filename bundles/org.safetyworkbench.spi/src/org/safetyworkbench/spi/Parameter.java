package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/**
 * A number of a rule that an administrator may change.
 *
 * @param name used in expressions as {@code params.name}
 * @param value as packaged
 * @param min smallest value allowed, negative infinity when none
 * @param max largest value allowed, infinity when none
 */
public record Parameter(String name, double value, String unit, Origin origin, Text label, double min, double max,
		Position at) {

	public boolean allows(double other) {
		return other >= min && other <= max;
	}
}
