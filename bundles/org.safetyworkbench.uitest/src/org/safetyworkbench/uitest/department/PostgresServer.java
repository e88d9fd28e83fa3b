package org.safetyworkbench.uitest.department;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL of the tests' own, which program runs stop and start again on the same files and the same port. */
record PostgresServer(Path folder) {

	/** May come in without a password; everybody else has to prove themselves. */
	static final String SUPERUSER = "postgres";

	/** Makes an empty one. @param archive the packed programs */
	void install(Path archive) {
		try {
			Files.createDirectories(folder);
			run(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()));
			server("initdb", "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C");
			Files.writeString(data().resolve("pg_hba.conf"), "host all " + SUPERUSER + " 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
			try (ServerSocket free = new ServerSocket(0)) {
				Files.writeString(folder.resolve("port"), String.valueOf(free.getLocalPort()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path data() {
		return folder.resolve("data");
	}

	int port() {
		try {
			return Integer.parseInt(Files.readString(folder.resolve("port")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String url(String database, int port) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	void start() {
		server("pg_ctl", "-w", "-t", "60", "-l", folder.resolve("log").toString(), "-o", "-p " + port() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off", "start");
	}

	/** Every connection is cut. */
	void stop() {
		server("pg_ctl", "-w", "-m", "fast", "stop");
	}

	boolean isRunning() {
		return Files.exists(data().resolve("postmaster.pid"));
	}

	/** PostgreSQL does not run as root: then it gets a user of its own, as an unprivileged namespace gives one. */
	private void server(String program, String... arguments) {
		List<String> command = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
		command.addAll(List.of(folder.resolve("bin").resolve(program).toString(), "-D", data().toString()));
		command.addAll(List.of(arguments));
		run(command);
	}

	private void run(List<String> command) {
		File told = folder.resolve("told").toFile();
		try {
			int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(told)).start().waitFor();
			if (code != 0) throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(told.toPath()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
