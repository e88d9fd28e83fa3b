package org.safetyworkbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;

/** Passwords for a command: the first line of a file, else an environment variable, else asked at the console without showing it. */
final class Passwords implements Secrets {

	static final String VARIABLE = "SAFETY_WORKBENCH_PASSWORD";

	private final Optional<Path> file;
	private final Map<String, String> environment;
	private final Console console;

	Passwords(Optional<Path> file, Map<String, String> environment, Console console) {
		this.file = file;
		this.environment = environment;
		this.console = console;
	}

	static Passwords of(Arguments arguments, Console console) {
		return new Passwords(arguments.file("--password-file"), System.getenv(), console);
	}

	@Override
	public Optional<Secret> password(String account) {
		if (file.isPresent()) return Optional.of(Secret.of(firstLine(file.get()).toCharArray()));
		String given = environment.get(VARIABLE);
		return given != null ? Optional.of(Secret.of(given.toCharArray())) : ask(account);
	}

	private static String firstLine(Path file) {
		try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			String line = lines.readLine();
			return line == null ? "" : line;
		} catch (IOException e) {
			throw new Stop(Problem.of("file.unreadable", "密码文件无法读取", "the file with the password cannot be read").at(file.toString()).remedy("检查文件权限", "check its permissions"));
		}
	}

	private Optional<Secret> ask(String account) {
		java.io.Console terminal = System.console();
		if (terminal == null) return Optional.empty();
		console.note(new Text(account + " 的密码：", "Password of " + account + ":"));
		char[] typed = terminal.readPassword();
		if (typed == null) return Optional.empty();
		try {
			return Optional.of(Secret.of(typed));
		} finally {
			Arrays.fill(typed, '\0');
		}
	}
}
