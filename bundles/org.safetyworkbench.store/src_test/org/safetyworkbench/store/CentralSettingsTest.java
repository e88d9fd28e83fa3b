package org.safetyworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Workspace;

class CentralSettingsTest {

	@TempDir Path folder;
	private Settings settings;

	@BeforeEach
	void central() throws IOException {
		Path file = Files.writeString(folder.resolve("workbench.properties"), "office.jurisdiction = fengze\noffice.name = 某局\nfixed.database.url = jdbc:postgresql://server/office\n");
		settings = new Settings(new Workspace(folder.resolve("workspace")), Central.read(file));
	}

	@Test
	void aNewWorkspaceGetsWhatTheAdministratorSaid() {
		assertThat(settings.get("office.jurisdiction")).contains("fengze");
		assertThat(settings.get(Settings.DATABASE_URL)).contains("jdbc:postgresql://server/office");
	}

	@Test
	void aWorkspaceChangesWhatIsNotFixed() throws IOException {
		settings.put(Map.of("office.jurisdiction", "yunnan"));
		assertThat(settings.get("office.jurisdiction")).contains("yunnan");
		assertThat(Files.readString(folder.resolve("workspace/settings.properties"))).doesNotContain("database").doesNotContain("某局");
		settings.remove(Set.of("office.jurisdiction"));
		assertThat(settings.get("office.jurisdiction")).contains("fengze");
	}

	@Test
	void whatIsFixedStays() throws IOException {
		assertThatThrownBy(() -> settings.put(Map.of(Settings.DATABASE_URL, "jdbc:postgresql://elsewhere/x"))).isInstanceOf(StoreException.class).hasMessageContaining("fixed");
		Files.createDirectories(folder.resolve("workspace"));
		Files.writeString(folder.resolve("workspace/settings.properties"), "database.url = jdbc:postgresql://elsewhere/x\n");
		assertThat(settings.get(Settings.DATABASE_URL)).contains("jdbc:postgresql://server/office");
	}
}
