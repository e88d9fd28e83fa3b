package org.safetyworkbench.duty;

import java.util.List;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Origin;

/**
 * Why a rule answered as it did, in words that need no pack to be read.
 *
 * @param rule its key and name
 * @param condition the condition that held, as written in the pack; empty for "otherwise"
 * @param articles what it rests on: 《安全生产法》 21(5)
 * @param facts what it looked at: label and value; an unknown value is empty
 * @param binding only {@link Binding#LAW} is shown as law
 */
public record Why(String rule, Text name, Origin origin, Binding binding, String condition, List<String> articles,
		List<Used> facts) {

	/** A fact that was looked at. */
	public record Used(Text label, Text value) {}

	public Why {
		articles = List.copyOf(articles);
		facts = List.copyOf(facts);
	}
}
