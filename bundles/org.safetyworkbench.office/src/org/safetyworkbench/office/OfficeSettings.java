package org.safetyworkbench.office;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.StoreException;

/** The office and other settings of a workspace, in its {@code settings.properties}, which people may edit too. */
@Component(service = OfficeSettings.class)
public final class OfficeSettings {

	private static final String NAME = "office.name";
	private static final String AUTHORITY = "office.authority";
	private static final String JURISDICTION = "office.jurisdiction";

	private final Path file;

	@Activate
	public OfficeSettings(@Reference Workspace workspace) {
		this.file = workspace.settings();
	}

	public Office office() {
		Map<String, String> settings = read();
		return new Office(settings.getOrDefault(NAME, Office.DEFAULT.name()), settings.getOrDefault(AUTHORITY, Office.DEFAULT.authority()),
				settings.getOrDefault(JURISDICTION, Office.DEFAULT.jurisdiction()));
	}

	public void save(Office office) {
		write(Map.of(NAME, office.name(), AUTHORITY, office.authority(), JURISDICTION, office.jurisdiction()));
	}

	public Optional<String> get(String key) {
		return Optional.ofNullable(read().get(key));
	}

	public void set(String key, String value) {
		write(Map.of(key, value));
	}

	private synchronized Map<String, String> read() {
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

	/** Written beside and moved, so that a fall of the machine leaves the old or the new file. */
	private synchronized void write(Map<String, String> changes) {
		Map<String, String> settings = read();
		settings.putAll(changes);
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
