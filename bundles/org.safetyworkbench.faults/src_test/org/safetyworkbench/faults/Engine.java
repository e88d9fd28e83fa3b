package org.safetyworkbench.faults;

import java.util.List;

import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.derby.DerbyDatabase;
import org.safetyworkbench.store.postgres.PostgresDatabase;
import org.safetyworkbench.store.postgres.Server;

/**
 * Which database a program works on, in words that can be handed to another program.
 *
 * @param url {@code derby} for the embedded one in the workspace, else that of a server of these tests
 */
public record Engine(String url) {

	public static final Engine DERBY = new Engine("derby");

	/** Of a server: as its administrator. */
	public Database database() {
		return url.equals(DERBY.url) ? new DerbyDatabase() : database("postgres");
	}

	/** As somebody who may sign in to the server. */
	public Database database(String login) {
		return new PostgresDatabase(new Server(url, login, ""));
	}

	@Override
	public String toString() {
		return url.equals(DERBY.url) ? "Derby" : "PostgreSQL";
	}

	/** A program of its own that can be killed. */
	public static Process program(Class<?> main, List<String> arguments) throws java.io.IOException {
		return program(main, List.of("-Xmx512m"), arguments);
	}

	public static Process program(Class<?> main, List<String> options, List<String> arguments) throws java.io.IOException {
		List<String> command = new java.util.ArrayList<>(List.of(java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}
}
