package org.safetyworkbench.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.testkit.PackContract;

/** A team that starts with nothing, and what it ships. */
class SectorProjectTest {

	private static final List<FolderPack> NEEDED = Stream.of("laws", "sector.common").map(name -> FolderPack.of(Path.of("..", "org.safetyworkbench." + name))).toList();

	@TempDir Path folder;

	private static Result<SectorProject> project(String id, String code, String name, List<Pack> taken) {
		return SectorProject.of(id, code, name, "", LocalDate.of(2026, 11, 21), Path.of("/opt/safety-workbench"), taken);
	}

	private FolderPack written() {
		assertThat(project("lantern-fairs", "", "灯会", List.of()).value().write(folder).isOk()).isTrue();
		return FolderPack.of(folder);
	}

	private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
		}
		return files;
	}

	@Test
	void aNewProjectKeepsTheContractAtOnce() {
		PackContract contract = PackContract.of(written(), NEEDED);
		assertThat(contract.claims()).allSatisfy(claim -> assertThat(claim.problems()).isEmpty());
		assertThat(contract.pack().orElseThrow().code()).isEqualTo("LF");
		assertThat(contract.tests()).hasSize(5);
		assertThat(folder.resolve("build")).isExecutable().content().contains("/opt/safety-workbench", "target/lantern-fairs.zip");
		assertThat(folder.resolve("README.zh.md")).content().contains("灯会", "sector.lantern-fairs.feature");
	}

	@Test
	void editorsFindTheSchemaOfEachDocument() throws IOException {
		written();
		assertThat(folder.resolve("pack.schema.json")).hasSameTextualContentAs(Path.of("..", "org.safetyworkbench.spi", "schema", "pack.schema.json"));
		try (Stream<Path> documents = Files.list(folder.resolve("SAFETY-INF"))) {
			assertThat(documents).hasSize(5).allSatisfy(document -> assertThat(document).content().startsWith("# yaml-language-server: $schema=../pack.schema.json\n"));
		}
	}

	@Test
	void whatIsThereIsNotOverwritten() throws IOException {
		Files.writeString(folder.resolve("mine.txt"), "mine");
		assertThat(project("lantern-fairs", "", "灯会", List.of()).value().write(folder).problems()).extracting(Problem::code).containsExactly("project.folder");
		assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt")).isDirectoryNotContaining("glob:**build");
	}

	@Test
	void idsAndCodesOfOthersAreRefused() {
		List<Pack> taken = List.of(PackContract.of(written(), NEEDED).pack().orElseThrow());
		assertThat(project("lantern-fairs", "", "灯会", taken).problems()).extracting(Problem::code).containsExactly("project.taken", "project.taken");
		assertThat(project("lotus-farms", "", "荷塘", taken).problems().toString()).contains("the code LF belongs to the pack lantern-fairs");
		assertThat(project("lotus-farms", "LOT", "荷塘", taken).isOk()).isTrue();
	}

	@Test
	void namesThatCannotBeWrittenAreRefused() {
		assertThat(project("Lantern Fairs", "LF", "灯会", List.of()).problems()).extracting(Problem::code).containsExactly("project.id");
		assertThat(project("fairs", "f1", "灯会", List.of()).problems()).extracting(Problem::code).containsExactly("project.code");
		assertThat(project("fairs", "", "灯: 会", List.of()).problems()).extracting(Problem::code).containsExactly("project.name");
	}

	@Test
	void documentsBecomeBundleFeatureAndRepository() throws Exception {
		Release release = Release.of(written(), NEEDED).value();
		Map<String, byte[]> repository = unzipped(release.repository());
		assertThat(repository).containsOnlyKeys("p2.index", "content.xml", "artifacts.xml", "plugins/sector.lantern-fairs_0.1.0.jar", "features/sector.lantern-fairs.feature_0.1.0.jar");
		Map<String, byte[]> bundle = unzipped(repository.get("plugins/sector.lantern-fairs_0.1.0.jar"));
		assertThat(bundle).containsKeys("SAFETY-INF/pack.yaml", "SAFETY-INF/rules.yaml", "OSGI-INF/pack.xml").doesNotContainKeys("README.md", "pack.schema.json");
		Attributes manifest = new Manifest(new ByteArrayInputStream(bundle.get("META-INF/MANIFEST.MF"))).getMainAttributes();
		assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("sector.lantern-fairs");
		assertThat(manifest.getValue("Import-Package")).isEqualTo("org.safetyworkbench.spi;version=\"[1.1,2.0)\"");
		var content = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(repository.get("content.xml")));
		assertThat(content.getElementsByTagName("unit").getLength()).isEqualTo(4);
	}

	/** An administrator compares it with what is installed before anything is. */
	@Test
	void whatATeamShipsIsReadAsItIs() throws IOException {
		Path shipped = Files.write(folder.resolve("shipped.zip"), Release.of(written(), NEEDED).value().repository());
		assertThat(FolderPack.of(shipped).documents()).isEqualTo(FolderPack.of(folder).documents());
	}

	@Test
	void theSameDocumentsGiveTheSameBytes() {
		FolderPack pack = written();
		assertThat(Release.of(pack, NEEDED).value().repository()).isEqualTo(Release.of(pack, NEEDED).value().repository());
	}

	@Test
	void aPackThatBreaksItsContractIsNotReleased() throws IOException {
		FolderPack pack = written();
		Path rules = folder.resolve("SAFETY-INF/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace("visitors >= params.large\n", "visitors > params.large\n"));
		assertThat(Release.of(pack, NEEDED).problems()).extracting(Problem::code).containsExactly("contract.test");
	}

	@Test
	void longManifestLinesAreFolded() {
		assertThat(Manifests.folded("Bundle-Name: " + "灯".repeat(40) + "\n").lines()).hasSize(2).allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThanOrEqualTo(72));
	}

	@Test
	void aProjectWithJavaHoldsBundleFeatureAndSite() {
		assertThat(project("lantern-fairs", "", "灯会", List.of()).value().writeWithJava(folder, "https://updates.invalid/workbench").isOk()).isTrue();
		PackContract contract = PackContract.of(FolderPack.of(folder.resolve("bundle")), NEEDED);
		assertThat(contract.claims()).allSatisfy(claim -> assertThat(claim.problems()).isEmpty());
		assertThat(contract.pack().orElseThrow().facts()).extracting(fact -> fact.name()).contains("lantern_fairs_self_check_age");
		assertThat(folder.resolve("bundle/pack.schema.json")).exists();
		assertThat(folder.resolve("bundle/src/sector/lantern_fairs/SelfCheckAge.java")).content().startsWith("package sector.lantern_fairs;");
		assertThat(folder.resolve("pom.xml")).content().contains("<workbench.repository>https://updates.invalid/workbench</workbench.repository>", "${workbench.repository}");
		assertThat(folder.resolve("bundle/META-INF/MANIFEST.MF")).content().contains("Bundle-SymbolicName: sector.lantern-fairs\n");
		assertThat(folder.resolve("build")).isExecutable();
	}
}
