package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;

/** An administrator without source or build makes a product of a name, sectors and policy of its own. */
class ComposeTest {

	private static final String HERE = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x86_64";
	private static final Path BUREAU = Path.of("../specs/bureau.yaml").toAbsolutePath().normalize();
	private static final String NAME = "Workbench of the bureau";
	private static final Duration PATIENCE = Duration.ofSeconds(180);
	/** Where an ELF file names its machine, and the machine of aarch64. */
	private static final int MACHINE_AT = 18;
	private static final short AARCH64 = 0xB7;

	@TempDir Path folder;

	@Test
	void aComposedProductStartsWithItsOwnSectorsNameAndPolicy() throws IOException {
		Path spec = Files.writeString(folder.resolve("city.yaml"), "id: city\nname: 某市安全监管工作台\nplatforms: [" + HERE + "]\nfeatures: [derby, headless, sector.lodging, jurisdiction.fengze]\n"
				+ "jurisdiction: fengze\nupdate-site: http://intranet/site\nunsigned: refuse\n");
		Path mistyped = Files.writeString(folder.resolve("mistyped.yaml"), Files.readString(spec).replace("sector.lodging", "sector.loging"));
		Answer refused = Product.in(folder.resolve("mistyped")).run("compose", mistyped.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(refused.err()).contains("更新站点里没有[sector.loging]");
		compose(spec);
		Path city = folder.resolve("out").resolve(HERE).resolve("city");
		Product product = Product.at(city, folder.resolve("user"));
		assertThat(product.plugins()).hasSize(2).allMatch(id -> id.contains("lodging") || id.contains("fengze"));
		assertThat(product.run("packs", "list").out()).contains("lodging").doesNotContain("catering-gas");
		Properties configuration = new Properties();
		try (InputStream in = Files.newInputStream(city.resolve("configuration/config.ini"))) {
			configuration.load(in);
		}
		assertThat(configuration).containsEntry("org.safetyworkbench.name", "某市安全监管工作台").containsEntry("org.safetyworkbench.update.site", "http://intranet/site");
		assertThat(city.resolve("product.spec.yaml")).hasSameTextualContentAs(spec);
		assertThat(city.resolve("workbench.properties")).hasContent("office.jurisdiction = fengze");
		assertThat(product.run("features", "install", "recycling", "--repository", Product.REPOSITORY.toString(), "--allow-unsigned").all()).contains("没有签名");
		Answer again = Product.in(folder.resolve("again")).run("compose", spec.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(again.exit()).isEqualTo(1);
	}

	private void compose(Path spec) {
		Answer composed = Product.in(folder).run("compose", spec.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(composed.exit()).as(composed.all()).isZero();
	}

	@Test
	void theBureausWorkbenchIsMadeForThreeKindsOfMachines() throws Exception {
		// the window manager tells titles in ASCII only
		ImageIO.write(new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("sign.png").toFile());
		compose(Files.writeString(folder.resolve("bureau.yaml"), Files.readString(BUREAU).replaceFirst("(?m)^name: .*", "name: " + NAME + "\nlogo: sign.png")));
		Product bureau = Product.at(made(HERE), folder.resolve("user"));
		List<String> wanted = Files.readAllLines(BUREAU).stream().map(String::strip).filter(line -> line.matches("- (sector|jurisdiction)\\..*")).map(line -> "org.safetyworkbench.feature." + line.substring(2)).toList();
		assertThat(bureau.plugins()).extracting(plugin -> plugin.replaceAll(" .*", "")).containsExactlyInAnyOrderElementsOf(wanted);
		assertThat(bureau.run("features", "install", "sector.demo", "--repository", Product.REPOSITORY.toString(), "--allow-unsigned").all()).contains("没有签名");
		asksForItsServer(bureau);
		withoutAServerItOpens(bureau);
		assertThat(windows(made("linux-aarch64"))).containsExactly("org.eclipse.swt.gtk.linux.aarch64");
		assertThat(machine(made("linux-aarch64"))).isEqualTo(AARCH64);
		assertThat(windows(made("windows-x86_64"))).containsExactly("org.eclipse.swt.win32.win32.x86_64");
		assertThat(Files.readAllBytes(made("windows-x86_64").resolve("safety-workbench.exe"))).startsWith('M', 'Z');
		assertThat(made("windows-x86_64").resolve("safety-workbench.cmd")).exists();
	}

	private Path made(String platform) {
		return folder.resolve("out").resolve(platform).resolve("safety-workbench-bureau");
	}

	/** PostgreSQL is the default: somebody signs in first, in a dialog of the product's own name and sign. */
	private void asksForItsServer(Product bureau) throws Exception {
		Process process = bureau.process(Map.of(), "--workspace", folder.resolve("asked").toString()).redirectErrorStream(true).redirectOutput(folder.resolve("asked.log").toFile()).start();
		try {
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (!Screen.windows().contains(new Screen.Open(NAME, "40, 24"))) {
				assertThat(process.isAlive() && System.nanoTime() < end).as("waiting for the window: " + Screen.windows() + Files.readString(folder.resolve("asked.log"))).isTrue();
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			}
			assertThat(folder.resolve("asked/database")).as("no embedded database is made").doesNotExist();
		} finally {
			process.destroy();
			process.waitFor();
		}
	}

	private void withoutAServerItOpens(Product bureau) throws IOException {
		Path alone = Files.createDirectories(folder.resolve("alone"));
		Files.writeString(alone.resolve("settings.properties"), "database.url=\n");
		bureau.window(alone);
		assertThat(alone.resolve("database")).isNotEmptyDirectory();
	}

	/** The parts of the window that belong to one kind of machine. */
	private static List<String> windows(Path product) throws IOException {
		try (Stream<Path> files = Files.list(product.resolve("plugins"))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32)\\..*")).map(name -> name.replaceAll("_\\d+\\..*", "")).toList();
		}
	}

	/** The machine for which the window's native library was made. */
	private static short machine(Path product) throws IOException {
		try (Stream<Path> jars = Files.list(product.resolve("plugins")); FileSystem jar = FileSystems.newFileSystem(jars.filter(file -> file.getFileName().toString().startsWith("org.eclipse.swt.gtk.")).findFirst().orElseThrow());
				Stream<Path> libraries = Files.list(jar.getPath("/"))) {
			Path library = libraries.filter(file -> file.toString().endsWith(".so")).findFirst().orElseThrow();
			return ByteBuffer.wrap(Files.readAllBytes(library)).order(ByteOrder.LITTLE_ENDIAN).getShort(MACHINE_AT);
		}
	}
}
