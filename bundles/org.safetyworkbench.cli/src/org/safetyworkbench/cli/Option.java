package org.safetyworkbench.cli;

import java.util.Objects;

import org.safetyworkbench.core.Text;

/**
 * An option of a command.
 *
 * @param name with its dashes, such as {@code --as-of}
 * @param value what its value is called in the help, empty for a switch
 * @param needed whether the command cannot do without it
 * @param many whether it may be given several times
 */
record Option(String name, String value, boolean needed, boolean many, Text help) {

	Option {
		Objects.requireNonNull(name);
		Objects.requireNonNull(value);
		Objects.requireNonNull(help);
	}

	static Option with(String name, String value, String zh, String en) {
		return new Option(name, value, false, false, new Text(zh, en));
	}

	static Option needed(String name, String value, String zh, String en) {
		return new Option(name, value, true, false, new Text(zh, en));
	}

	static Option many(String name, String value, String zh, String en) {
		return new Option(name, value, false, true, new Text(zh, en));
	}

	static Option flag(String name, String zh, String en) {
		return with(name, "", zh, en);
	}

	boolean isFlag() {
		return value.isEmpty();
	}

	String usage() {
		return isFlag() ? name : name + " " + value + (many ? "…" : "");
	}
}
