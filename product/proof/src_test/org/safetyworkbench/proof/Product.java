package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
	private static final String VMARGS = "SAFETY_WORKBENCH_VMARGS";
	/** Commands of a copy run once or twice: neither the second compiler nor an archive of classes would pay off, and they take half the time. */
	private static final String SHORT = " -XX:TieredStopAtLevel=1 -XX:-AutoCreateSharedArchive";
	/** The account that owns nothing. */
	private static final int NOBODY = 54321;

	private final Path folder;
	private final Path script;
	private final Path home;
	private final List<String> account;

	private Product(Path folder, Path script, Path home, List<String> account) {
		this.folder = folder;
		this.script = script;
		this.home = home;
		this.account = account;
	}

	/** A fresh installation inside the folder. */
	static Product in(Path folder) {
		return at(copy(BUILT, folder.resolve("程序 program")), folder);
	}

	/** One that is installed already, for somebody whose home is inside the folder. */
	static Product at(Path program, Path folder) {
		return by(program.resolve("safety-workbench"), folder);
	}

	/** One that is started by a command which lies elsewhere. */
	static Product by(Path command, Path folder) {
		try {
			return new Product(command.toRealPath().getParent(), command, Files.createDirectories(folder.resolve("home")), List.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The same for somebody who may read the program but not write it. Only an administrator can start it so. */
	Product forEverybody() throws IOException, InterruptedException {
		for (Path above = home; !above.equals(above.getRoot()); above = above.getParent()) letIn(above);
		String display = System.getenv("XAUTHORITY");
		if (display != null) Files.copy(Path.of(display), home.resolve(".Xauthority"), StandardCopyOption.REPLACE_EXISTING);
		Process given = new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, home.toString()).inheritIO().start();
		if (given.waitFor() != 0) throw new IllegalStateException("the home cannot be given away");
		return new Product(folder, script, home, List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
	}

	private static void letIn(Path folder) throws IOException {
		Set<PosixFilePermission> wanted = PosixFilePermissions.fromString("r-xr-xr-x");
		Set<PosixFilePermission> there = Files.getPosixFilePermissions(folder);
		if (there.containsAll(wanted)) return;
		there.addAll(wanted);
		Files.setPosixFilePermissions(folder, there);
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
		List<String> command = new ArrayList<>(account);
		command.add(script.toString());
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("HOME", home.toString());
		if (!account.isEmpty()) builder.environment().put("XAUTHORITY", home.resolve(".Xauthority").toString());
		builder.environment().put("XDG_CACHE_HOME", home.resolve(".cache").toString());
		builder.environment().putAll(environment);
		// Java takes the home of the account, whatever HOME says
		builder.environment().merge(VMARGS, "-Duser.home=" + home + (words[0].startsWith("-") ? "" : SHORT), (given, ours) -> given + " " + ours);
		return builder;
	}

	/** A jar of the repository by the name of its bundle. */
	static Path jar(String bundle) {
		try (Stream<Path> jars = Files.list(REPOSITORY.resolve("plugins"))) {
			return jars.filter(file -> file.getFileName().toString().startsWith(bundle + "_")).findFirst().orElseThrow();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Opens its window on a workspace, until today's page is painted, and closes it as a user does. */
	Answer window(Path workspace) {
		Answer answer = run(Map.of(VMARGS, "-Dsafetyworkbench.timing=true -Dsafetyworkbench.timing.close=true"), "--workspace", workspace.toString());
		if (answer.exit() != 0 || !answer.err().contains("usable ")) throw new IllegalStateException(answer.all());
		return answer;
	}

	/** Where the window and the commands keep an office's data unless told otherwise. */
	Path workspace() {
		return home.resolve(".safety-workbench/workspace");
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
