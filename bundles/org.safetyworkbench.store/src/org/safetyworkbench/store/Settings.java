package org.safetyworkbench.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;

/**
 * The {@code settings.properties} of a workspace (UTF-8), which people may edit too. Those of the database: {@code database.url}
 * ({@code jdbc:postgresql://host:port/name}; without it the embedded database), {@code database.user} and
 * {@code database.certificate} (the file that proves the server). Passwords are never in it.
 */
public final class Settings {

	public static final String DATABASE_URL = "database.url";
	public static final String DATABASE_USER = "database.user";
	public static final String DATABASE_CERTIFICATE = "database.certificate";

	private final Path file;

	private final Central central;

	public Settings(Workspace workspace) {
		this(workspace, Central.here());
	}

	Settings(Workspace workspace, Central central) {
		this.file = workspace.settings();
		this.central = central;
	}

	public Optional<String> get(String key) {
		return Optional.ofNullable(all().get(key)).filter(value -> !value.isBlank());
	}

	/**
	 * The workspace's settings between the administrator's defaults and what the administrator fixed.
	 *
	 * @throws StoreException when a file is there but cannot be read
	 */
	public synchronized Map<String, String> all() {
		Map<String, String> all = new TreeMap<>(central.defaults());
		all.putAll(own());
		all.putAll(central.fixed());
		return all;
	}

	private Map<String, String> own() {
		Map<String, String> settings = new TreeMap<>();
		if (!Files.exists(file)) return settings;
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		} catch (IOException | IllegalArgumentException e) {
			throw new StoreException(Problem.of("settings.unreadable", "设置文件无法读取", "the settings cannot be read").at(file.toString())
					.remedy("请检查文件内容（UTF-8）和权限", "check its text (UTF-8) and permissions"), e);
		}
		properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
		return settings;
	}

	/** Adds or replaces these; the others stay. */
	public synchronized void put(Map<String, String> changes) {
		changes.forEach(this::allow);
		Map<String, String> settings = own();
		settings.putAll(changes);
		write(settings);
	}

	private void allow(String key, String value) {
		String fixed = central.fixed().getOrDefault(key, value);
		if (!fixed.equals(value)) throw new StoreException(Problem.of("settings.fixed", "管理员已固定 " + key + " = " + fixed, "the administrator fixed " + key + " = " + fixed)
				.remedy("请管理员改 workbench.properties", "ask the administrator to change workbench.properties"), null);
	}

	public synchronized void remove(Set<String> keys) {
		Map<String, String> settings = own();
		if (settings.keySet().removeAll(keys)) write(settings);
	}

	/** Written beside and moved, so that a fall of the machine leaves the old or the new file. */
	private void write(Map<String, String> settings) {
		StringBuilder text = new StringBuilder();
		settings.forEach((key, value) -> text.append(escaped(key)).append('=').append(escaped(value)).append('\n'));
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(beside, text);
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new StoreException(Problem.of("store.read-only", "设置无法写入", "the settings cannot be written").at(file.toString())
					.remedy("请检查文件夹权限", "check the permissions of the folder"), e);
		}
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("=", "\\=").replace(":", "\\:").replace("#", "\\#")
				.replace("!", "\\!").replace(" ", "\\ ");
	}
}
