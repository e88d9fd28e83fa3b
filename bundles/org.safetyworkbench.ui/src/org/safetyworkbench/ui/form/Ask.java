package org.safetyworkbench.ui.form;

import java.util.List;
import java.util.Objects;

/**
 * One value a form asks for.
 *
 * @param name under which the value is handed on
 * @param hint what to enter, shown inside the empty field and as its tooltip
 * @param value what the form starts with, empty for nothing
 */
public record Ask(String name, String label, Kind kind, boolean required, List<Option> options, String hint, String value) {

	/** How a value is entered; {@code PAST} is a day that has come, {@code TERM} one that may be told in working days. */
	public enum Kind { LINE, SECRET, TEXT, DAY, PAST, TERM, MONEY, CHOICE, SEVERAL, FILE }

	/** A value that can be chosen, and how it reads. */
	public record Option(String value, String words) {}

	public Ask {
		Objects.requireNonNull(name);
		Objects.requireNonNull(label);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(hint);
		Objects.requireNonNull(value);
		options = List.copyOf(options);
	}

	public static Ask of(String name, String label, Kind kind) {
		return new Ask(name, label, kind, false, List.of(), "", "");
	}

	public static Ask choice(String name, String label, List<Option> options) {
		return new Ask(name, label, Kind.CHOICE, false, options, "", "");
	}

	/** Several of the options; the value joins them with commas. */
	public static Ask several(String name, String label, List<Option> options) {
		return new Ask(name, label, Kind.SEVERAL, false, options, "", "");
	}

	public Ask must() {
		return new Ask(name, label, kind, true, options, hint, value);
	}

	/** The first option is "none". */
	public Ask orNothing() {
		return orNothing("");
	}

	/** @param words how nothing reads among the choices */
	public Ask orNothing(String words) {
		List<Option> more = new java.util.ArrayList<>(List.of(new Option("", words)));
		more.addAll(options);
		return new Ask(name, label, kind, required, more, hint, value);
	}

	public Ask hint(String words) {
		return new Ask(name, label, kind, required, options, words, value);
	}

	public Ask value(String given) {
		return new Ask(name, label, kind, required, options, hint, given);
	}
}
