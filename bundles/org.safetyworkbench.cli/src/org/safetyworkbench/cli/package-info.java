/**
 * The command line: the same use cases as the window, for scripts and schedules.
 *
 * <p>{@link org.safetyworkbench.cli.CommandLine} reads the words by the {@link org.safetyworkbench.cli.Syntax} of the
 * commands, opens the workspace the command wants and runs the {@link org.safetyworkbench.cli.Command}, a thin Declarative
 * Services component. Answers go to stdout ({@code --json}: one JSON object and nothing else), everything else to stderr;
 * how it ended is the {@link org.safetyworkbench.cli.Exit} code. To add a command: its syntax in
 * {@link org.safetyworkbench.cli.Catalogue} and a component whose property {@code command} is its words.
 */
package org.safetyworkbench.cli;
