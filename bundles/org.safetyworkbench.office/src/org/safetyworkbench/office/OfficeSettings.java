package org.safetyworkbench.office;

import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Settings;

/** The office and other settings of a workspace, in its {@code settings.properties}, which people may edit too. */
@Component(service = OfficeSettings.class)
public final class OfficeSettings {

	private static final String NAME = "office.name";
	private static final String AUTHORITY = "office.authority";
	private static final String JURISDICTION = "office.jurisdiction";

	private final Settings settings;

	@Activate
	public OfficeSettings(@Reference Workspace workspace) {
		this.settings = new Settings(workspace);
	}

	public Office office() {
		Map<String, String> all = settings.all();
		return new Office(all.getOrDefault(NAME, Office.DEFAULT.name()), all.getOrDefault(AUTHORITY, Office.DEFAULT.authority()),
				all.getOrDefault(JURISDICTION, Office.DEFAULT.jurisdiction()));
	}

	public void save(Office office) {
		settings.put(Map.of(NAME, office.name(), AUTHORITY, office.authority(), JURISDICTION, office.jurisdiction()));
	}

	public Optional<String> get(String key) {
		return Optional.ofNullable(settings.all().get(key));
	}

	public void set(String key, String value) {
		settings.put(Map.of(key, value));
	}
}
