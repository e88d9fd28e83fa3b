package org.safetyworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.store.Secrets;

/** One call of the command line with commands that are given, and what came out of it. */
final class Call implements Commands {

	private final Map<String, Command> commands = new HashMap<>();
	private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
	private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
	Optional<Path> workspace = Optional.empty();
	boolean wasClosed;
	Exit exit;

	Call with(String name, Command command) {
		commands.put(name, command);
		return this;
	}

	Call run(String... words) {
		return run(Locale.ENGLISH, words);
	}

	Call run(Locale locale, String... words) {
		PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
		exit = new CommandLine(this, Path.of("/home/somebody/.safety-workbench")).run(List.of(words), new Console(out, err, locale, false));
		return this;
	}

	String out() {
		return outBytes.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return errBytes.toString(StandardCharsets.UTF_8);
	}

	@Override
	public Opened open(Optional<Path> folder, Secrets secrets) {
		workspace = folder;
		return new Opened() {
			@Override
			public Command command(String name) {
				return commands.get(name);
			}

			@Override
			public void close() {
				wasClosed = true;
			}
		};
	}
}
