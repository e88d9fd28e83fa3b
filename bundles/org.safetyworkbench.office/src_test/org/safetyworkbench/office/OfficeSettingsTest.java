package org.safetyworkbench.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.StoreException;

class OfficeSettingsTest {

	@TempDir
	Path folder;

	@Test
	void theOfficeIsKeptBesideOtherSettings() throws IOException {
		Workspace workspace = new Workspace(folder.resolve("new"));
		OfficeSettings settings = new OfficeSettings(workspace);
		assertThat(settings.office()).isEqualTo(Office.DEFAULT);

		Office office = new Office("丰泽区 商务局 = A:B#C!", "CM", "fengze");
		settings.set("language", " zh ");
		settings.save(office);

		assertThat(new OfficeSettings(workspace).office()).isEqualTo(office);
		assertThat(settings.get("language")).contains(" zh ");
		assertThat(settings.get("none")).isEmpty();
		assertThat(Files.readString(workspace.settings())).contains("丰泽区");
	}

	@Test
	void anUnreadableFileIsNamed() throws IOException {
		Workspace workspace = new Workspace(folder);
		Files.write(workspace.settings(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

		assertThatThrownBy(() -> new OfficeSettings(workspace).office()).isInstanceOfSatisfying(StoreException.class,
				e -> assertThat(e.problem().where()).endsWith("settings.properties"));
	}
}
