package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Result;

/** Gives an installed product what its spec says: name, logo, defaults, whom to trust; and the Java runtime and licences of this program. */
final class Finish {

	/** Properties by which the program knows what an administrator decided; they stand in {@code configuration/config.ini}. */
	static final String NAME = "org.safetyworkbench.name";
	static final String LOGO = "org.safetyworkbench.logo";
	static final String UPDATE_SITE = "org.safetyworkbench.update.site";

	private final Spec spec;
	private final Spec.Target target;
	private final Path folder;

	Finish(Spec spec, Spec.Target target, Path folder) {
		this.spec = spec;
		this.target = target;
		this.folder = folder;
	}

	/** @param program the running program, whose runtime fits only its own kind of machine */
	Result<Path> from(Path program) {
		try {
			configure(folder.resolve("configuration").resolve("config.ini"));
			Files.writeString(Installation.trust(folder), spec.trust().text());
			Files.writeString(folder.resolve("product.spec.yaml"), spec.text());
			Files.writeString(folder.resolve("workbench.properties"), lines("", spec.settings()) + lines("fixed.", spec.preferences()));
			if (spec.logo().isPresent()) Files.copy(spec.logo().get(), folder.resolve("logo.png"), StandardCopyOption.REPLACE_EXISTING);
			copy(program.resolve("licences"), folder.resolve("licences"));
			if (isOurs()) copy(program.resolve("jre"), folder.resolve("jre"));
			return Result.of(folder);
		} catch (IOException e) {
			return Result.failed(Refusal.notWritten(folder, e));
		}
	}

	private boolean isOurs() {
		String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
		String os = System.getProperty("os.name").startsWith("Windows") ? "windows" : "linux";
		return target.id().equals(os + "-" + arch);
	}

	private void configure(Path file) throws IOException {
		Properties lines = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			lines.load(in);
		}
		lines.setProperty(NAME, spec.name());
		if (!spec.updateSite().isEmpty()) lines.setProperty(UPDATE_SITE, spec.updateSite());
		if (spec.logo().isPresent()) lines.setProperty(LOGO, "logo.png");
		if (!spec.hasWindow()) {
			lines.setProperty("eclipse.product", "org.safetyworkbench.cli.product");
			lines.setProperty("eclipse.application", "org.safetyworkbench.cli.application");
		}
		// Equinox reads the file byte by byte; a stream makes Properties escape what is not Latin
		try (OutputStream out = Files.newOutputStream(file)) {
			lines.store(out, null);
		}
	}

	private static String lines(String before, Map<String, String> pairs) {
		return new TreeMap<>(pairs).entrySet().stream().map(pair -> before + pair.getKey() + " = " + pair.getValue() + "\n").collect(Collectors.joining());
	}

	private static void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) return;
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
		}
	}
}
