package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;

/** A release follows another, by its package, by its folder and by its repository; what the office has stays. */
class UpgradeTest {

	private static final String HERE = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x86_64";
	/** A workspace as an earlier release left it. */
	private static final Path KEPT = Path.of("../../bundles/org.safetyworkbench.faults/fixtures/second.zip");
	private static final String PREFERENCES = ".metadata/.plugins/org.eclipse.core.runtime/.settings/org.safetyworkbench.ui.prefs";

	@TempDir static Path shared;
	private static Path then;
	private static Path now;

	@TempDir Path folder;

	@BeforeEach
	void aWorkspaceFromBefore() throws IOException {
		Zip.unpack(KEPT, folder.resolve("home/.safety-workbench/workspace"));
	}

	@BeforeAll
	static void releases() throws IOException {
		Path spec = Files.writeString(shared.resolve("city.yaml"), "id: city\nname: 某市安全监管工作台\nplatforms: [" + HERE + "]\nfeatures: [desktop, headless, derby, sector.catering-gas, sector.lodging]\nunsigned: refuse\n");
		Product composer = Product.in(shared);
		then = composed(composer, spec, Earlier.in(shared.resolve("earlier")), shared.resolve("then"));
		now = composed(composer, spec, Product.REPOSITORY, shared.resolve("now"));
	}

	private static Path composed(Product composer, Path spec, Path repository, Path out) {
		Answer answer = composer.run("compose", spec.toString(), "--repository", repository.toString(), "--out", out.toString(), "--packed");
		assertThat(answer.exit()).as(answer.all()).isZero();
		return out.resolve(HERE);
	}

	private static Path deb(Path release) throws IOException {
		try (Stream<Path> files = Files.list(release)) {
			return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
		}
	}

	/** An office at work with the former release: records, a preference of the window, settings of the administrator. */
	private static String work(Product administrator, Product former) throws IOException {
		Files.writeString(administrator.folder().resolve("workbench.properties"), "office.name = 某市局\n");
		administrator.trust("unsigned = allow\n");
		former.window(former.workspace());
		Path preferences = former.workspace().resolve(PREFERENCES);
		Files.createDirectories(preferences.getParent());
		Files.writeString(preferences, "eclipse.preferences.version=1\nplugins.repository=http\\://intranet/site\n");
		return records(former);
	}

	private static String records(Product product) {
		Answer audit = product.run("audit", "--workspace", product.workspace().toString());
		assertThat(audit.exit()).as(audit.all()).isZero();
		return product.run("export", "hazards", "--format", "csv", "--workspace", product.workspace().toString()).out();
	}

	private Product of(Path release, String name) {
		return Product.at(Product.copy(release.resolve("city"), folder.resolve(name)), folder);
	}

	private static void goesOn(Product product, String before) throws IOException {
		assertThat(product.plugins()).hasSize(2).allMatch(plugin -> plugin.contains("sector.") && !plugin.contains("202601010000"));
		product.window(product.workspace());
		assertThat(before.lines()).hasSizeGreaterThan(2);
		assertThat(records(product)).isEqualTo(before);
		assertThat(product.workspace().resolve(PREFERENCES)).content().contains("http\\://intranet/site");
	}

	/** Installed by an administrator, used by somebody who may not write it. */
	@Test
	void aDebianPackageFollowsAnother() throws Exception {
		Debian machine = Debian.in(folder.resolve("machine"));
		machine.dpkg("-i", deb(then).toString());
		assertThat(machine.root().resolve("usr/share/applications/city.desktop")).content().contains("Name=某市安全监管工作台\n", "Exec=/usr/bin/city\n", "Icon=city\n");
		assertThat(Files.readAllBytes(machine.root().resolve("usr/share/pixmaps/city.png"))).startsWith(0x89, 'P', 'N', 'G');
		Path command = machine.root().resolve("usr/bin/city");
		Product administrator = Product.by(command, folder.resolve("administrator"));
		String[] recycling = { "features", "install", "recycling", "--repository", Product.REPOSITORY.toString() };
		Product inspector = inspector(command);
		String before = work(administrator, inspector);
		assertThat(inspector.run(recycling).err()).contains("当前帐户不能改动程序文件夹");
		Answer added = administrator.run(recycling);
		assertThat(added.exit()).as(added.all()).isZero();
		assertThat(machine.dpkg("-i", deb(now).toString())).contains("sector.recycling");
		goesOn(inspector(command), before);
		assertThat(administrator.folder().resolve("workbench.properties")).hasContent("office.name = 某市局");
		assertThat(administrator.folder().resolve("configuration/trust.properties")).hasContent("unsigned = allow");
		assertThat(administrator.run(recycling).exit()).isZero();
		machine.dpkg("--remove", "city");
		assertThat(command).doesNotExist();
		try (Stream<Path> left = Files.walk(machine.root().resolve("opt/city"))) {
			assertThat(left.filter(Files::isRegularFile)).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder("workbench.properties", "trust.properties");
		}
		machine.dpkg("--purge", "city");
		assertThat(machine.root().resolve("opt/city")).doesNotExist();
		assertThat(inspector.workspace().resolve("database")).isNotEmptyDirectory();
	}

	private Product inspector(Path command) throws IOException, InterruptedException {
		return Product.by(command, folder).forEverybody();
	}

	@Test
	void aNewFolderTakesTheWorkspaceOver() throws IOException {
		Product former = of(then, "then");
		goesOn(of(now, "now"), work(former, former));
	}

	@Test
	void pluginsFollowTheRepository() throws IOException {
		Product product = of(then, "then");
		product.trust("unsigned = allow\n");
		Answer updated = product.run("features", "update", "--repository", Product.REPOSITORY.toString());
		assertThat(updated.exit()).as(updated.all()).isZero();
		assertThat(product.plugins()).hasSize(2).noneMatch(plugin -> plugin.contains("202601010000"));
		assertThat(product.run("packs", "list").out()).contains("lodging").contains("catering-gas");
		assertThat(product.run("features", "history").out()).contains("202601010000");
	}
}
