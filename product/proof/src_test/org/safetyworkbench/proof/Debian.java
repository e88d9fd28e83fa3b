package org.safetyworkbench.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/**
 * A machine of its own for Debian packages: dpkg installs into a folder, with its own list of what is installed, and runs the
 * packages' scripts there. Nothing of this machine changes. What the packages depend on is not looked for.
 */
final class Debian {

	private final Path root;

	private Debian(Path root) {
		this.root = root;
	}

	/** Skips the test where there is no dpkg or nobody who may give files to root. */
	static Debian in(Path folder) throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")) && "root".equals(System.getProperty("user.name")), "dpkg for an administrator is not here");
		Path list = Files.createDirectories(folder.resolve("var/lib/dpkg/info")).getParent();
		Files.createDirectories(list.resolve("updates"));
		Files.createFile(list.resolve("status"));
		return new Debian(folder);
	}

	Path root() {
		return root;
	}

	/** What dpkg said; it must succeed. */
	String dpkg(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("dpkg", "--root=" + root, "--force-depends,script-chrootless,confold", "--log=/dev/null"));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) throw new IllegalStateException(said);
		return said;
	}
}
