package org.safetyworkbench.statistics;

import java.util.OptionalDouble;

import org.safetyworkbench.core.Text;

/**
 * A problem that many enterprises of a sector have (C-55; S1-123).
 *
 * @param item checklist item, empty for hazards found without one
 * @param title the item's question
 * @param count how often it was found in the period
 * @param before how often in the equally long period before
 */
public record Common(String item, Text title, String sector, Text sectorName, long count, long before) {

	/** Whether it is found more or less often than before. */
	public enum Trend { NEW, RISING, STEADY, FALLING }

	/** Within a tenth of the count before is steady. */
	public Trend trend() {
		if (before == 0) return Trend.NEW;
		return Math.abs(count - before) * 10 <= before ? Trend.STEADY : count > before ? Trend.RISING : Trend.FALLING;
	}

	/** +0.25 = a quarter more than before. */
	public OptionalDouble change() {
		return before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (count - before) / before);
	}
}
