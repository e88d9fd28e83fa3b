package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.proof.Product.Answer;
import org.safetyworkbench.trial.Signer;

import com.sun.net.httpserver.HttpServer;

/** Plugins come, change and go in the finished product; whatever goes wrong leaves it as it was. */
class PluginsTest {

	@TempDir static Path shared;
	private static Signer province;
	private static Path first;
	private static Path second;
	private static Path unsigned;

	@TempDir Path folder;

	@BeforeAll
	static void sites() {
		province = Signer.named("province", shared);
		first = Site.in(shared.resolve("1"), "1.0.0.a", province::sign);
		second = Site.in(shared.resolve("2"), "1.1.0.a", province::sign);
		unsigned = Site.in(shared.resolve("unsigned"), "1.0.0.u", jar -> {});
	}

	private Product bureau() {
		Product product = Product.in(folder);
		product.trust("unsigned = refuse\nsigner.province = " + province.fingerprint() + "\n");
		return product;
	}

	private static Answer install(Product product, Object site, String... more) {
		String[] words = { "features", "install", "fireworks", "--repository", site.toString() };
		String[] all = Arrays.copyOf(words, words.length + more.length);
		System.arraycopy(more, 0, all, words.length, more.length);
		return product.run(all);
	}

	@Test
	void aSignedSectorComesIsUpdatedAndGoesStepByStep() throws IOException {
		Product product = bureau();
		assertThat(install(product, first).exit()).isZero();
		assertThat(product.run("packs", "list").out()).contains("fireworks").contains("烟花");
		Answer updated = product.run("features", "update", "--repository", Zip.pack(second, folder.resolve("站点.zip")).toString());
		assertThat(updated.out()).contains("- " + Site.ID + " 1.0.0.a", "+ " + Site.ID + " 1.1.0.a");
		Answer list = product.run("features", "list", "--json");
		assertThat(list.out()).contains("\"id\":\"" + Site.ID + "\",\"version\":\"1.1.0.a\"", "\"signer\":\"CN=province\"");
		Answer older = install(product, first);
		assertThat(older.all()).contains("1.0.0.a", "1.1.0.a", "旧");
		Table.line("downgrade", older, "newer version kept");
		assertThat(product.run("features", "remove", "fireworks").exit()).isZero();
		assertThat(product.run("features", "rollback").out()).contains("+ " + Site.ID + " 1.1.0.a");
		assertThat(product.run("features", "rollback").out()).contains("+ " + Site.ID + " 1.0.0.a");
		assertThat(product.run("packs", "list").out()).contains("fireworks");
	}

	@Test
	void whatIsNotTrustedDoesNotComeIn() throws IOException {
		Product product = bureau();
		Set<String> before = product.plugins();
		assertThat(install(product, unsigned, "--allow-unsigned").all()).contains("没有签名");
		Path tampered = Site.in(folder.resolve("tampered"), "1.2.0.t", jar -> {
			province.sign(jar);
			Site.edit(jar, jar.getParent().endsWith("plugins") ? "SAFETY-INF/rules.yaml" : "feature.xml", "\n");
		});
		Answer broken = install(product, tampered);
		assertThat(broken.all()).contains("签名之后被改动");
		Table.line("signature broken", broken, "not installed");
		Path exchanged = Product.copy(first, folder.resolve("exchanged"));
		Site.edit(exchanged.resolve("plugins/cn.example.sector.fireworks_1.0.0.a.jar"), "SAFETY-INF/rules.yaml", "\n");
		assertThat(install(product, exchanged).all()).contains("取不到完整的文件");
		product.trust("unsigned = ask\n");
		assertThat(install(product, unsigned).all()).contains("--allow-unsigned");
		assertThat(install(product, first).all()).contains("签名者未登记", "province");
		assertThat(product.plugins()).isEqualTo(before);
		assertThat(install(product, unsigned, "--allow-unsigned").exit()).isZero();
	}

	@Test
	void aTeamsOwnZipComesInWhenSomebodyAgrees() {
		Product product = bureau();
		Path zip = Team.zip(product, folder);
		String[] install = { "features", "install", Team.FEATURE, "--repository", zip.toString() };
		assertThat(product.run(install).all()).contains("没有签名", "trust.properties");
		product.trust("unsigned = ask\n");
		assertThat(product.run(install).all()).contains("没有签名", "--allow-unsigned");
		assertThat(product.run("packs", "list").out()).doesNotContain("lantern-fairs");
		Answer agreed = product.run("features", "install", Team.FEATURE, "--repository", zip.toString(), "--allow-unsigned");
		assertThat(agreed.exit()).as(agreed.all()).isZero();
		assertThat(product.run("packs", "list").out()).contains("lantern-fairs").contains("灯会");
	}

	@Test
	void aConnectionThatBreaksOffLeavesTheOldState() throws IOException {
		Product product = bureau();
		AtomicInteger healthy = new AtomicInteger(0);
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", exchange -> {
			Path file = first.resolve(URI.create(exchange.getRequestURI().getPath()).getPath().substring(1));
			if (!Files.isRegularFile(file)) exchange.sendResponseHeaders(404, -1);
			else {
				byte[] whole = Files.readAllBytes(file);
				boolean breaks = healthy.get() == 0 && file.toString().endsWith(".jar");
				exchange.sendResponseHeaders(200, whole.length);
				try (OutputStream out = exchange.getResponseBody()) {
					out.write(whole, 0, breaks ? whole.length / 2 : whole.length);
				} catch (IOException e) {
					assertThat(breaks).as("only a broken answer may end so: " + e).isTrue();
				}
			}
			exchange.close();
		});
		server.start();
		try {
			String site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
			Set<String> before = product.plugins();
			Answer broken = install(product, site);
			assertThat(broken.exit()).isEqualTo(1);
			assertThat(product.plugins()).isEqualTo(before);
			Table.line("repository cut off half-way", broken, "old state; installed when it was whole");
			healthy.set(1);
			Answer whole = install(product, site);
			assertThat(whole.exit()).as(whole.all()).isZero();
		} finally {
			server.stop(0);
		}
	}

	@Test
	void aKilledInstallLeavesAProgramThatStartsAndInstalls() throws Exception {
		Product product = bureau();
		Set<String> before = product.plugins();
		Process process = product.process(Map.of(), "features", "install", "fireworks", "--repository", first.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("killed.log").toFile()).start();
		Path bundles = product.folder().resolve("plugins/cn.example.sector.fireworks_1.0.0.a.jar");
		while (process.isAlive() && !Files.exists(bundles)) Thread.onSpinWait();
		process.destroyForcibly().waitFor();
		Set<String> after = product.plugins();
		if (!after.contains(Site.ID + " 1.0.0.a")) {
			assertThat(after).isEqualTo(before);
			Answer again = install(product, first);
			assertThat(again.exit()).as(again.all()).isZero();
		}
		assertThat(product.run("packs", "list").out()).contains("fireworks");
	}

	@Test
	void recordsStayWhenTheirSectorGoes() {
		Product product = Product.in(folder);
		Path demo = Path.of("../../bundles/org.safetyworkbench.exchange/demo").toAbsolutePath().normalize();
		String workspace = folder.resolve("workspace").toString();
		assertThat(product.run("check", demo.resolve("register.csv").toString(), demo.resolve("answers.csv").toString(), "--as-of", "2026-11-20", "--workspace", workspace, "--out", folder.resolve("out").toString()).exit()).isZero();
		String hazards = product.run("export", "hazards", "--format", "csv", "--workspace", workspace).out();
		assertThat(hazards).contains("CG-003");
		assertThat(product.run("features", "remove", "catering-gas").exit()).isZero();
		assertThat(product.run("export", "hazards", "--format", "csv", "--workspace", workspace).out()).isEqualTo(hazards);
	}
}
