package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.Problem;

class SpecTest {

	private static final Path PRODUCT = Path.of("../../product");

	@TempDir Path folder;

	private Path spec(String text) throws IOException {
		return Files.writeString(folder.resolve("spec.yaml"), text);
	}

	@Test
	void aSmallSpecSaysEverything() throws IOException {
		Spec spec = Spec.read(spec("""
				id: city
				name: 某市安全监管工作台
				platforms: [linux-x86_64]
				features: [desktop, derby, sector.lodging]
				jurisdiction: fengze
				preferences: {database.url: 'jdbc:postgresql://server/office'}
				update-site: http://intranet/site
				unsigned: refuse
				signers: {省厅: '%s'}
				""".formatted("ab:".repeat(31) + "ab"))).value();
		assertThat(spec.allFeatures()).contains("runtime", "core", "platform", "sector.lodging");
		assertThat(spec.settings()).containsEntry("office.jurisdiction", "fengze");
		assertThat(spec.trust().others()).isEqualTo(Trust.Others.REFUSE);
		assertThat(spec.trust().signers()).containsEntry("AB".repeat(32), "省厅");
	}

	@Test
	void everyFaultIsTold() throws IOException {
		assertThat(Spec.read(spec("id: A B\nfeature: []\nplatforms: [mac]\nlogo: none.png\nunsigned: perhaps\n")).problems()).extracting(Problem::toString).hasSize(7)
				.anyMatch(said -> said.contains("unknown key: feature")).anyMatch(said -> said.contains("name is missing")).anyMatch(said -> said.contains("[mac]"));
		assertThat(Spec.read(spec("id: a\nname: \"one\\ntwo\"\nfeatures: [headless]\n")).problems()).extracting(Problem::toString).singleElement().asString().contains("one line");
		Files.writeString(folder.resolve("logo.png"), "GIF89a");
		assertThat(Spec.read(spec("id: a\nname: a\nfeatures: [headless]\nlogo: logo.png\n")).problems()).extracting(Problem::toString).singleElement().asString().contains("no PNG");
		assertThat(Spec.read(spec("id: a\nname:\nfeatures: desktop\nplatforms: linux-x86_64\nsigners: [a]\n")).problems()).extracting(Problem::toString).hasSize(4).anyMatch(said -> said.contains("name is missing"))
				.anyMatch(said -> said.contains("features is a list")).anyMatch(said -> said.contains("platforms is a list")).anyMatch(said -> said.contains("signers holds keys"));
		assertThat(Spec.read(spec("id: a\nname: a\nfeatures: [derby]\n")).problems()).extracting(Problem::toString).singleElement().asString().contains("neither window nor command line");
		assertThat(Spec.read(spec("- a\n")).isOk()).isFalse();
		assertThat(Spec.read(spec("a: [\n")).isOk()).isFalse();
		assertThat(Spec.read(folder.resolve("none.yaml")).isOk()).isFalse();
	}

	/** Mend it: bring the features of the two files to the same. The finished products are compared in {@code product/proof}. */
	@ParameterizedTest
	@CsvSource({ "standalone.yaml, workbench.product", "headless.yaml, headless/headless.product" })
	void ourOwnProductsAreWhatTheirSpecsSay(String spec, String product) throws IOException {
		Set<String> built = Pattern.compile("feature id=\"org\\.safetyworkbench\\.feature\\.([^\"]+)\"").matcher(Files.readString(PRODUCT.resolve(product))).results().map(found -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Spec.read(PRODUCT.resolve("specs").resolve(spec)).value().allFeatures()).as(spec + " and " + product + " name the same features").isEqualTo(built);
	}

	@Test
	void theBureauHasAServerAndRefusesUnsignedPlugins() {
		Spec bureau = Spec.read(PRODUCT.resolve("specs/bureau.yaml")).value();
		assertThat(bureau.trust().others()).isEqualTo(Trust.Others.REFUSE);
		assertThat(bureau.settings().get("database.url")).startsWith("jdbc:postgresql:");
	}
}
