package org.safetyworkbench.spi;

import java.util.List;

import org.safetyworkbench.core.Text;

/**
 * What a rule needs to know.
 *
 * @param name variable in the rule's expressions
 * @param unit unit of a number, empty when none
 * @param values values of an enumeration, may be empty
 * @param source where the workbench takes it from
 * @param key name of the fact or record field it is taken from
 * @param label label of the fact, else the name
 */
public record Input(String name, FactType type, String unit, List<FactValue> values, Source source, String key, Text label,
		Position at) {

	/** Where the value of an input comes from. */
	public enum Source {
		/** a fact of the enterprise, unit, hazard or event */
		FACT,
		/** a field of the record itself */
		RECORD,
		/** the date or time of the evaluation */
		CLOCK,
		/** the place whose plan applies */
		JURISDICTION,
		/** nobody keeps it: somebody has to be asked */
		ASKED
	}

	public Input {
		values = List.copyOf(values);
	}

	/** The value people mean when they type that text. */
	public org.safetyworkbench.core.Result<Object> parse(String text) {
		return TypedText.parse(label, type, values, text);
	}
}
