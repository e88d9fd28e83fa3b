package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An action with all it says.
 *
 * @param values by the names of the action's fields; absent and blank are the same
 * @param reason why; asked for by some actions, kept in the change log with every one
 * @param on day it happened
 * @param recordedOn day on which it is recorded, as the face knows it: nothing is recorded as done on a later one
 * @param evidence files kept with it; the gates see them
 */
public record Deed(Action action, Map<String, String> values, String reason, LocalDate on, LocalDate recordedOn, List<Exhibit> evidence) {

	public Deed {
		Objects.requireNonNull(action);
		values = Map.copyOf(values);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(on);
		Objects.requireNonNull(recordedOn);
		evidence = List.copyOf(evidence);
	}

	/** Done and recorded on the same day. */
	public static Deed of(Action action, LocalDate on) {
		return new Deed(action, Map.of(), "", on, on, List.of());
	}

	/** The same, recorded on that day. */
	public Deed recorded(LocalDate day) {
		return new Deed(action, values, reason, on, day, evidence);
	}

	public Deed with(String field, String value) {
		Map<String, String> more = new HashMap<>(values);
		more.put(field, value);
		return new Deed(action, more, reason, on, recordedOn, evidence);
	}

	/** The same with other values. */
	Deed read(Map<String, String> as) {
		return new Deed(action, as, reason.strip(), on, recordedOn, evidence);
	}

	public Deed because(String why) {
		return new Deed(action, values, why, on, recordedOn, evidence);
	}

	public Deed showing(Exhibit exhibit) {
		List<Exhibit> more = new ArrayList<>(evidence);
		more.add(exhibit);
		return new Deed(action, values, reason, on, recordedOn, more);
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
