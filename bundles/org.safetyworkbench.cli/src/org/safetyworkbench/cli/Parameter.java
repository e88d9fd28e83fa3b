package org.safetyworkbench.cli;

import java.util.List;

import org.safetyworkbench.core.Text;

/**
 * A word a command expects in its place.
 *
 * @param name as shown in the help
 * @param choices the only words it may be, empty for any
 * @param many whether it takes all words that follow
 */
record Parameter(String name, boolean needed, boolean many, List<String> choices, Text help) {

	Parameter {
		choices = List.copyOf(choices);
	}

	static Parameter needed(String name, String zh, String en) {
		return new Parameter(name, true, false, List.of(), new Text(zh, en));
	}

	static Parameter optional(String name, String zh, String en) {
		return new Parameter(name, false, false, List.of(), new Text(zh, en));
	}

	static Parameter choice(String name, List<String> choices, String zh, String en) {
		return new Parameter(name, true, false, choices, new Text(zh, en));
	}

	static Parameter many(String name, String zh, String en) {
		return new Parameter(name, false, true, List.of(), new Text(zh, en));
	}

	/** So many choices are listed beside the usage, not in it. */
	boolean isLong() {
		return choices.size() > 7;
	}

	String usage() {
		String text = choices.isEmpty() || isLong() ? name + (many ? "…" : "") : String.join("|", choices);
		return needed ? text : "[" + text + "]";
	}
}
