package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;

/** An administrator without source or build makes a product of a name, sectors and policy of its own. */
class ComposeTest {

	private static final String HERE = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x86_64";

	@TempDir Path folder;

	@Test
	void aComposedProductStartsWithItsOwnSectorsNameAndPolicy() throws IOException {
		Path spec = Files.writeString(folder.resolve("city.yaml"), "id: city\nname: 某市安全监管工作台\nplatforms: [" + HERE + ", windows-x86_64]\nfeatures: [derby, headless, sector.lodging, jurisdiction.fengze]\n"
				+ "jurisdiction: fengze\nupdate-site: http://intranet/site\nunsigned: refuse\n");
		Answer composed = Product.in(folder).run("compose", spec.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(composed.exit()).as(composed.all()).isZero();
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
		assertThat(folder.resolve("out/windows-x86_64/city/safety-workbench.exe")).exists();
		Answer again = Product.in(folder.resolve("again")).run("compose", spec.toString(), "--repository", Product.REPOSITORY.toString(), "--out", folder.resolve("out").toString());
		assertThat(again.exit()).isEqualTo(1);
	}
}
