package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An action with all it says.
 *
 * @param values by the names of the action's fields; absent and blank are the same
 * @param reason why; asked for by some actions, kept in the change log with every one
 * @param on day it happened
 */
public record Deed(Action action, Map<String, String> values, String reason, LocalDate on) {

	public Deed {
		Objects.requireNonNull(action);
		values = Map.copyOf(values);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(on);
	}

	public static Deed of(Action action, LocalDate on) {
		return new Deed(action, Map.of(), "", on);
	}

	public Deed with(String field, String value) {
		Map<String, String> more = new java.util.HashMap<>(values);
		more.put(field, value);
		return new Deed(action, more, reason, on);
	}

	public Deed because(String why) {
		return new Deed(action, values, why, on);
	}

	/** Empty when it is not given. */
	public String text(String field) {
		return values.getOrDefault(field, "").strip();
	}

	/** Only after the fields were checked. */
	Optional<LocalDate> date(String field) {
		return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
	}

	/** Only after the fields were checked. */
	Optional<Double> money(String field) {
		return text(field).isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text(field)));
	}
}
