package org.safetyworkbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Secret;

/** A password somebody chooses: typed twice at the console, else the first line of standard input. Never an argument, never printed. */
final class NewPassword {

	private NewPassword() {}

	/** @param whose for the question */
	static Secret of(String whose, Console console) {
		java.io.Console terminal = System.console();
		if (terminal == null) return line();
		char[] first = ask(terminal, console, new Text(whose + " 的新密码：", "New password of " + whose + ":"));
		char[] again = ask(terminal, console, new Text("再输入一次：", "Once more:"));
		try {
			if (!Arrays.equals(first, again)) throw new Stop(Problem.of("password.differs", "两次输入不一致", "the two are not the same").remedy("重新运行命令", "run the command again"));
			return Secret.of(first);
		} finally {
			Arrays.fill(first, '\0');
			Arrays.fill(again, '\0');
		}
	}

	private static char[] ask(java.io.Console terminal, Console console, Text question) {
		console.note(question);
		char[] typed = terminal.readPassword();
		return typed == null ? new char[0] : typed;
	}

	private static Secret line() {
		try {
			String line = new BufferedReader(new InputStreamReader(System.in, System.getProperty("stdin.encoding") == null ? java.nio.charset.StandardCharsets.UTF_8.name() : System.getProperty("stdin.encoding"))).readLine();
			return Secret.of(line == null ? new char[0] : line.toCharArray());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
