package org.safetyworkbench.spi;

import java.util.List;
import java.util.Map;

/**
 * Why a rule answered as it did: every case tried, the facts and numbers used, the articles it rests on.
 *
 * @param steps cases in order, the last one is where it stopped
 * @param facts inputs looked at, with their values
 * @param params numbers used, with where they come from
 */
public record Explanation(Rule rule, Outcome outcome, List<Step> steps, List<Used> facts, List<Constant> params) {

	/** What became of a condition. */
	public enum Truth { TRUE, FALSE, UNKNOWN, FAULTY }

	/**
	 * A case that was tried.
	 *
	 * @param index counted from 0; the number of cases stands for "otherwise"
	 * @param condition as written in the pack, empty for "otherwise"
	 * @param facts inputs the condition names, with their values
	 */
	public record Step(int index, String condition, Truth truth, List<Used> facts) {}

	/** @param value null when unknown */
	public record Used(Input input, Object value) {

		public boolean isKnown() {
			return value != null;
		}
	}

	/** @param changed whether an administrator replaced the packaged value */
	public record Constant(Parameter parameter, double value, boolean changed) {}

	public Explanation {
		steps = List.copyOf(steps);
		facts = List.copyOf(facts);
		params = List.copyOf(params);
	}

	/** Values of the outcome by output. */
	public Map<String, Object> values() {
		return outcome.values();
	}
}
