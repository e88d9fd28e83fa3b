package org.safetyworkbench.statistics;

import java.util.OptionalDouble;
import java.util.UUID;

/**
 * How far inspections reach in an area or a sector.
 *
 * @param enterprises in the register
 * @param inspected of these, those with an inspection finished in the period
 * @param visits inspections finished in the period
 */
public record Coverage(Key group, long enterprises, long inspected, long visits) {

	/** An enterprise that was not inspected. */
	public record Left(UUID enterprise, String name, String creditCode) {}

	public long left() {
		return enterprises - inspected;
	}

	public OptionalDouble share() {
		return enterprises == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inspected / enterprises);
	}
}
