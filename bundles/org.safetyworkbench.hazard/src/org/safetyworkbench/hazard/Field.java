package org.safetyworkbench.hazard;

import java.util.List;
import java.util.Objects;

import org.safetyworkbench.core.Text;

/**
 * Something an action asks for.
 *
 * @param name key in {@link Deed#values}
 * @param options what may be chosen; for an authority the known ones
 * @param hint how it is written or why it is asked, may be empty
 * @param value what an offer fills in, empty in {@link Procedure}
 */
public record Field(String name, Text label, FieldType type, boolean required, List<Option> options, Text hint, String value) {

	public Field {
		Objects.requireNonNull(name);
		Objects.requireNonNull(label);
		Objects.requireNonNull(type);
		options = List.copyOf(options);
		Objects.requireNonNull(hint);
		Objects.requireNonNull(value);
	}

	static Field needed(String name, FieldType type, String zh, String en) {
		return new Field(name, new Text(zh, en), type, true, List.of(), Text.EMPTY, "");
	}

	static Field optional(String name, FieldType type, String zh, String en) {
		return new Field(name, new Text(zh, en), type, false, List.of(), Text.EMPTY, "");
	}

	/** The same under the name that fits the action. */
	Field called(String zh, String en) {
		return new Field(name, new Text(zh, en), type, required, options, hint, value);
	}

	Field hint(String zh, String en) {
		return new Field(name, label, type, required, options, new Text(zh, en), value);
	}

	Field among(List<Option> choices) {
		return new Field(name, label, type, required, choices, hint, value);
	}

	Field prefilled(String with) {
		return new Field(name, label, type, required, options, hint, with);
	}
}
