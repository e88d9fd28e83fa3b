package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;

/**
 * Our own products are what their specs say: each is composed from its spec and compared with the one that was built. Mend a
 * difference in {@code product/specs} or in the {@code .product} file.
 */
class SpecsTest {

	private static final String HERE = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x86_64";
	private static final Path SPECS = Path.of("../specs").toAbsolutePath().normalize();
	private static final Path HEADLESS = Path.of("../headless/target/products/safety-workbench-headless/linux/gtk/x86_64/safety-workbench-headless").toAbsolutePath().normalize();

	@TempDir Path folder;

	private Path composed(String spec) throws IOException {
		Path here = Files.writeString(folder.resolve(spec), Files.readString(SPECS.resolve(spec)).replaceAll("platforms: .*", "platforms: [" + HERE + "]"));
		Answer answer = Product.in(folder).run("compose", here.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(answer.exit()).as(answer.all()).isZero();
		Path product;
		try (var products = Files.list(folder.resolve("out").resolve(HERE))) {
			product = products.findFirst().orElseThrow();
		}
		Files.copy(SPECS.resolve(spec), product.resolve("product.spec.yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		return product;
	}

	@Test
	void theWorkbenchIsWhatItsSpecSays() throws IOException {
		Path composed = composed("standalone.yaml");
		assertThat(Contents.difference(Product.BUILT, composed)).containsExactly("+ configuration org.safetyworkbench.name = 安全监管工作台");
		Path bundles = composed.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.writeString(bundles, Files.readString(bundles).replace(",4,true", ",4,false"));
		Files.writeString(composed.resolve("safety-workbench"), "# changed\n");
		assertThat(Contents.difference(Product.BUILT, composed)).as("a difference is seen").anyMatch(line -> line.startsWith("+ bundle ")).anyMatch(line -> line.startsWith("+ safety-workbench:\n# changed"));
	}

	@Test
	void theCommandLineIsWhatItsSpecSays() throws IOException {
		assertThat(Contents.difference(HEADLESS, composed("headless.yaml"))).containsExactly("+ configuration org.safetyworkbench.name = 安全监管工作台（命令行）");
	}
}
