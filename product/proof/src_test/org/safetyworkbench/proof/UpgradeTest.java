package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;
import org.safetyworkbench.trial.Signer;

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
	private static String work(Product administrator, Product former, String trust) throws IOException {
		Files.writeString(administrator.folder().resolve("workbench.properties"), "office.name = 某市局\n");
		administrator.trust(trust);
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

	private static void goesOn(Product product, String before, String... plugins) throws IOException {
		assertThat(product.plugins()).noneMatch(plugin -> plugin.contains("202601010000")).extracting(plugin -> plugin.replaceAll(" .*", "").replaceAll(".*\\.", "")).containsExactlyInAnyOrder(plugins);
		product.window(product.workspace());
		assertThat(before.lines()).hasSizeGreaterThan(2);
		assertThat(records(product)).isEqualTo(before);
		assertThat(product.workspace().resolve(PREFERENCES)).content().contains("http\\://intranet/site");
	}

	/** Installed by an administrator, who adds a signed sector and removes one; used by somebody who may not write it. */
	@Test
	void aDebianPackageFollowsAnother() throws Exception {
		Debian machine = Debian.in(folder.resolve("machine"));
		machine.dpkg("-i", deb(then).toString());
		assertThat(machine.root().resolve("usr/share/applications/city.desktop")).content().contains("Name=某市安全监管工作台\n", "Exec=/usr/bin/city\n", "Icon=city\n");
		assertThat(Files.readAllBytes(machine.root().resolve("usr/share/pixmaps/city.png"))).startsWith(0x89, 'P', 'N', 'G');
		Path command = machine.root().resolve("usr/bin/city");
		Product administrator = Product.by(command, folder.resolve("administrator"));
		Signer province = Signer.named("province", folder);
		String[] fireworks = { "features", "install", "fireworks", "--repository", Site.in(folder.resolve("site"), "1.0.0", province::sign).toString() };
		Product inspector = inspector(command);
		String trust = "unsigned = refuse\nsigner.province = " + province.fingerprint() + "\n";
		String before = work(administrator, inspector, trust);
		assertThat(inspector.run(fireworks).err()).contains("当前帐户不能改动程序文件夹");
		done(administrator, fireworks);
		done(administrator, "features", "remove", "lodging");
		assertThat(machine.dpkg("-i", deb(now).toString())).contains("升级后装回：" + Site.ID + " 1.0.0", "升级后照原样卸载：sector.lodging");
		goesOn(inspector(command), before, "catering-gas", "fireworks");
		assertThat(administrator.folder().resolve("workbench.properties")).hasContent("office.name = 某市局");
		assertThat(administrator.folder().resolve("configuration/trust.properties")).hasContent(trust);
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

	private static void done(Product product, String... words) {
		Answer answer = product.run(words);
		assertThat(answer.exit()).as(answer.all()).isZero();
	}

	/** Of two sectors added to the former release one fits the new one; the package shows the way over in every run. */
	@Test
	@EnabledIfSystemProperty(named = "faults", matches = "full")
	void aNewFolderTakesTheWorkspaceAndWhatWasAddedOver() throws IOException {
		Product former = of(then, "then");
		String before = work(former, former, "unsigned = allow\n");
		Path site = Site.in(folder.resolve("site"), "1.0.0", jar -> {}, UpgradeTest::onlyForThen);
		done(former, "features", "install", "recycling", "--repository", Product.REPOSITORY.toString());
		done(former, "features", "install", "fireworks", "--repository", site.toString());
		Product next = of(now, "now");
		next.trust("unsigned = allow\n");
		Product.copy(former.folder().resolve("added"), next.folder().resolve("added"));
		Answer first = next.run("features", "list");
		assertThat(first.err()).contains("升级后装回：sector.recycling", "org.safetyworkbench.core", "features install " + Site.ID + " --repository " + site).containsOnlyOnce("“" + Site.ID + " 1.0.0”没有装回");
		assertThat(first.out()).contains("recycling").doesNotContain("fireworks");
		assertThat(next.run("packs", "list").err()).isEmpty();
		assertThat(next.run("features", "list").err()).containsOnlyOnce("“" + Site.ID + " 1.0.0”没有装回");
		done(next, "features", "remove", Site.ID);
		assertThat(next.run("features", "list").err()).doesNotContain("没有装回");
		goesOn(next, before, "catering-gas", "lodging", "recycling");
	}

	/** What p2 is told of a sector that works with the former release alone. */
	private static String onlyForThen(String said) {
		return said.replaceFirst("(<required namespace='java.package' name='org.safetyworkbench.spi' [^>]*>)", "<required namespace='osgi.bundle' name='org.safetyworkbench.core' range='[0.1.0." + Earlier.THEN + ",0.1.0." + Earlier.THEN + "]'/>");
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
