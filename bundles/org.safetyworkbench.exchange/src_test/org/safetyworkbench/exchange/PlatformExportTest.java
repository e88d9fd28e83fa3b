package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A package for an upper platform is complete, tells what it holds, and shows every change made to it. */
class PlatformExportTest {

	@TempDir
	static Path workspace;
	private static Bureau bureau;

	@TempDir
	Path folder;

	@BeforeAll
	static void open() throws Exception {
		bureau = new Bureau(workspace);
	}

	@AfterAll
	static void close() {
		bureau.close();
	}

	private Path written(PlatformScope scope) throws IOException {
		Path zip = folder.resolve("交换包.zip");
		bureau.platform.write(zip, scope, Bureau.DAY, Progress.NONE);
		return zip;
	}

	private static String read(Path zip, String name) throws IOException {
		try (var files = FileSystems.newFileSystem(zip)) {
			return Files.readString(files.getPath(name));
		}
	}

	/** JSON is YAML. */
	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> json(Path zip, String name) throws IOException {
		return (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromString(read(zip, name));
	}

	@Test
	void everythingIsInIt() throws IOException {
		PlatformManifest manifest = bureau.platform.write(folder.resolve("a.zip"), PlatformScope.ALL, Bureau.DAY, Progress.NONE);
		assertThat(manifest.sections()).containsEntry("enterprises", 2L).containsEntry("risks", 2L).containsEntry("inspections", 1L).containsEntry("hazards", 3L);
		assertThat(manifest.sections().get("answers")).isGreaterThan(10);
		Path zip = folder.resolve("a.zip");
		Map<String, Object> listed = json(zip, "hazards.json").stream().filter(hazard -> hazard.get("id").equals(bureau.listed.toString())).findFirst().orElseThrow();
		assertThat(listed).containsEntry("severity", "major").containsEntry("source", "self-report").containsEntry("riskId", bureau.risk.toString());
		assertThat((Map<?, ?>) listed.get("five")).extracting("person", "moneyYuan").containsExactly("孙", 30000);
		assertThat((List<?>) listed.get("process")).singleElement().extracting("action").isEqualTo("confirm");
		assertThat((List<?>) listed.get("listings")).singleElement().extracting("document").isEqualTo("安督〔2026〕3号");
		assertThat((List<?>) listed.get("evidence")).singleElement().extracting("sha256").asString().hasSize(64);
		assertThat(json(zip, "inspections.json")).singleElement().satisfies(visit -> assertThat((Integer) visit.get("guideFulfilled")).isPositive().isLessThan((Integer) visit.get("guideAsked")))
				.satisfies(visit -> assertThat(visit).containsEntry("guideUnfulfilled", 1).containsEntry("guideNotApplicable", 0).containsKey("guidePercent"));
		assertThat(json(zip, "process.json")).hasSize(manifest.sections().get("process").intValue());
		assertThat(read(zip, "hazards.csv").lines()).hasSize(4);
		assertThat(json(zip, "risks.json")).filteredOn("colour", "red").singleElement().extracting("controls").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(2);
	}

	@Test
	@SuppressWarnings("unchecked")
	void theManifestTellsFieldsAndHashes() throws IOException {
		Path zip = written(PlatformScope.ALL);
		Map<String, Object> manifest = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(read(zip, "manifest.json"));
		assertThat(manifest).containsEntry("format", "safety-workbench-platform-package").containsEntry("version", 1);
		List<Map<String, Object>> files = (List<Map<String, Object>>) manifest.get("files");
		for (Map<String, Object> file : files) assertThat(read(zip, "SHA256SUMS")).contains(file.get("sha256") + "  " + file.get("name") + "\n");
		assertThat(files).filteredOn("name", "hazards.json").singleElement().extracting("fields").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSizeGreaterThan(25);
		assertThat(bureau.platform.check(zip)).isEmpty();
		try (var all = Files.list(folder)) {
			assertThat(all).as("nothing is left beside it").containsExactly(zip);
		}
	}

	@Test
	void theEndOfTheLogIsSigned() throws IOException {
		Path zip = written(PlatformScope.ALL);
		Anchors anchors = new Anchors(new Workspace(workspace), bureau.store);
		assertThat(anchors.in(zip).signed()).hasValueSatisfying(anchor -> assertThat(anchor.isGenuine()).isTrue());
		assertThat(anchors.check(anchors.in(zip), Progress.NONE)).isEmpty();
		assertThat(read(zip, "SHA256SUMS")).contains(Anchor.FILE);
	}

	@Test
	void theScopeHolds() throws IOException {
		Path zip = written(new PlatformScope(Optional.of(new AreaCode("350502")), Optional.empty(), true));
		assertThat(json(zip, "hazards.json")).extracting(hazard -> hazard.get("id")).containsExactly(bureau.listed.toString());
		assertThat(json(zip, "enterprises.json")).hasSize(1);
		assertThat(json(zip, "inspections.json")).isEmpty();
		assertThat(json(zip, "risks.json")).hasSize(1);
	}

	@Test
	void everyChangeShows() throws IOException {
		Path zip = written(PlatformScope.ALL);
		try (var files = FileSystems.newFileSystem(zip)) {
			Files.writeString(files.getPath("hazards.csv"), "x", StandardCharsets.UTF_8);
			Files.delete(files.getPath("risks.json"));
			Files.writeString(files.getPath("more.txt"), "x");
		}
		assertThat(bureau.platform.check(zip)).extracting(Problem::code).containsExactlyInAnyOrder("platform.changed", "platform.missing", "platform.extra");
		Path other = Files.writeString(folder.resolve("other.zip"), "no zip");
		assertThat(bureau.platform.check(other)).extracting(Problem::code).containsExactly("platform.unreadable");
	}
}
