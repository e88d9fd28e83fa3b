package org.safetyworkbench.spi;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Text;

/**
 * What a rule answers.
 *
 * @param name key in the cases
 * @param stricter which of two values is the stricter when layers compete
 * @param values values with labels and, on status outputs of duty rules, the state they stand for
 */
public record Output(String name, FactType type, String unit, Text label, Effect effect, Stricter stricter,
		List<FactValue> values, Position at) {

	/** Which of two values wins between layers. */
	public enum Stricter { UNSTATED, SMALLER, LARGER }

	public Output {
		values = List.copyOf(values);
	}

	public Optional<FactValue> value(String id) {
		for (FactValue value : values) if (value.id().equals(id)) return Optional.of(value); // asked millions of times
		return Optional.empty();
	}
}
