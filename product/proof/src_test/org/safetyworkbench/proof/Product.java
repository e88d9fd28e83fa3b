package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the built product in a folder of its own, with a home of its own. */
final class Product {

	/** How a command ended and what it said. */
	record Answer(int exit, String out, String err) {
		String all() {
			return out + err;
		}
	}

	private static final String ARCH = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
	static final Path BUILT = Path.of("../target/products/safety-workbench/linux/gtk", ARCH, "safety-workbench").toAbsolutePath().normalize();
	static final Path REPOSITORY = Path.of("../target/repository").toAbsolutePath().normalize();

	/** Never written in place: the copy may share them. */
	private static final Set<String> SHARED = Set.of("plugins", "jre", "licences");
	/** Only what hangs takes so long, however busy the machine is. */
	private static final long LONGEST_S = 900;

	private final Path folder;
	private final Path home;

	private Product(Path folder, Path home) {
		this.folder = folder;
		this.home = home;
	}

	/** A fresh installation inside the folder. */
	static Product in(Path folder) {
		return at(copy(BUILT, folder.resolve("程序 program")), folder);
	}

	/** One that is installed already. */
	static Product at(Path program, Path folder) {
		try {
			return new Product(program, Files.createDirectories(folder.resolve("home")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Path copy(Path from, Path to) {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) copy(from, file, to);
			return to;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void copy(Path from, Path file, Path to) throws IOException {
		Path relative = from.relativize(file);
		Path target = to.resolve(relative.toString());
		if (Files.isDirectory(file)) Files.createDirectories(target);
		else if (!SHARED.contains(relative.getName(0).toString()) || Files.isSymbolicLink(file) || !link(file, target)) Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
	}

	/** Saves a hundred megabytes where both lie on one disk. */
	private static boolean link(Path file, Path target) throws IOException {
		if (!Files.getFileStore(file).equals(Files.getFileStore(target.getParent()))) return false;
		Files.createLink(target, file);
		return true;
	}

	Path folder() {
		return folder;
	}

	Path home() {
		return home;
	}

	/** Runs a command to its end. */
	Answer run(String... words) {
		return run(Map.of(), words);
	}

	Answer run(Map<String, String> environment, String... words) {
		try {
			Path out = Files.createTempFile(home, "out", "");
			Path err = Files.createTempFile(home, "err", "");
			Process process = process(environment, words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException(List.of(words) + " does not end: " + Files.readString(err));
			}
			return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** A command that is yet to be started. */
	ProcessBuilder process(Map<String, String> environment, String... words) {
		List<String> command = new ArrayList<>(List.of(folder.resolve("safety-workbench").toString(), "-nl", "en"));
		if (words.length > 0) command = new ArrayList<>(List.of(folder.resolve("safety-workbench").toString()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("HOME", home.toString());
		builder.environment().put("XDG_CACHE_HOME", home.resolve(".cache").toString());
		builder.environment().putAll(environment);
		return builder;
	}

	/** Ids of the installed plugins. */
	Set<String> plugins() {
		Answer answer = run("features", "list", "--json");
		if (answer.exit() != 0) throw new IllegalStateException(answer.all());
		return new TreeSet<>(Pattern.compile("\"id\":\"([^\"]+)\",\"version\":\"([^\"]+)\"").matcher(answer.out()).results().map(found -> found.group(1) + " " + found.group(2)).toList());
	}

	/** Lets the configuration say whom to trust. */
	void trust(String lines) {
		try {
			Files.writeString(folder.resolve("configuration/trust.properties"), lines);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
