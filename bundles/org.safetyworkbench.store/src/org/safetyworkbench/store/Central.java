package org.safetyworkbench.store;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;

/**
 * What the administrator of a machine decided for every workspace on it: {@code workbench.properties} (UTF-8) in
 * {@code /etc/safety-workbench}, else beside the program; another file is named by the system property
 * {@code org.safetyworkbench.central}. A line {@code key = value} is what a workspace gets that says nothing itself; a line
 * {@code fixed.key = value} holds whatever the workspace says.
 *
 * @param defaults for workspaces that say nothing
 * @param fixed what no workspace changes
 */
record Central(Map<String, String> defaults, Map<String, String> fixed) {

	private static final String FIXED = "fixed.";
	private static final String FILE = "workbench.properties";

	Central {
		defaults = Map.copyOf(defaults);
		fixed = Map.copyOf(fixed);
	}

	/** The file of this machine and program, if there is one. */
	static Central here() {
		Optional<Path> named = Optional.ofNullable(System.getProperty("org.safetyworkbench.central")).map(Path::of);
		Stream<Path> usual = Stream.concat(Stream.of(Path.of("/etc/safety-workbench", FILE)),
				Optional.ofNullable(System.getProperty("osgi.install.area")).map(area -> Path.of(URI.create(area.replace(" ", "%20"))).resolve(FILE)).stream());
		List<Path> files = named.map(Stream::of).orElse(usual).filter(Files::isRegularFile).toList();
		return files.isEmpty() ? new Central(Map.of(), Map.of()) : read(files.getFirst());
	}

	static Central read(Path file) {
		Properties lines = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			lines.load(reader);
		} catch (IOException | IllegalArgumentException e) {
			throw new StoreException(Problem.of("settings.unreadable", "管理员的设置文件无法读取", "the administrator's settings cannot be read").at(file.toString())
					.remedy("请检查文件内容（UTF-8）和权限", "check its text (UTF-8) and permissions"), e);
		}
		Map<String, String> defaults = new HashMap<>();
		Map<String, String> fixed = new HashMap<>();
		for (String key : lines.stringPropertyNames())
			if (key.startsWith(FIXED)) fixed.put(key.substring(FIXED.length()), lines.getProperty(key));
			else defaults.put(key, lines.getProperty(key));
		return new Central(defaults, fixed);
	}
}
