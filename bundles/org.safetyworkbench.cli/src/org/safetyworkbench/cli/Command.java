package org.safetyworkbench.cli;

/** What one command does: a thin layer over the services it is given. */
public interface Command {

	/** Component property that names the command by its words, such as {@code rules eval}. */
	String NAME = "command";

	Exit run(Arguments arguments, Console console);
}
