package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.proof.Product.Answer;
import org.safetyworkbench.trial.SmallDisk;

/**
 * Sectors that are better not installed, and machines on which nothing can be installed. Each fault is told in a sentence with a
 * remedy, the sectors that were there work on, and when the faulty one is removed all is as before. Every test adds a line to the {@link Table}.
 */
class FaultsTest {

	private static final Path DEMO = Path.of("../../bundles/org.safetyworkbench.exchange/demo").toAbsolutePath().normalize();
	private static final String CODE = "91350583DEM000014D";

	@TempDir Path folder;

	private Product product() {
		Product product = Product.in(folder);
		product.trust("unsigned = allow\n");
		return product;
	}

	private static Answer install(Product product, Path site) {
		return product.run("features", "install", "fireworks", "--repository", site.toString());
	}

	private static Consumer<Path> document(String name, UnaryOperator<String> change) {
		return jar -> {
			if (Site.isPlugin(jar)) Site.edit(jar, name, change);
		};
	}

	/** The faulty sector is named by the command that lists packs, the others are there; without it all is as before. */
	private void isToldAndTheOthersWork(String fault, Path site, String... words) throws IOException {
		Product product = product();
		assertThat(install(product, site).exit()).isZero();
		Answer packs = product.run("packs", "list");
		assertThat(packs.exit()).isEqualTo(1);
		assertThat(packs.err()).contains(words).contains("fireworks");
		assertThat(packs.out()).contains("lodging").contains("catering-gas");
		assertThat(product.run("features", "remove", "fireworks").exit()).isZero();
		assertThat(product.run("packs", "list").exit()).isZero();
		Table.line(fault, packs, "others work; removed: as before");
	}

	@Test
	void aPackThatCitesALawNobodyHas() throws IOException {
		isToldAndTheOthersWork("pack missing a law", Site.in(folder.resolve("site"), "1.0.0", document("SAFETY-INF/items.yaml", text -> text.replaceFirst("\\{law: FPL,", "{law: NOLAW,"))), "NOLAW");
	}

	@Test
	void twoPacksWithOneId() throws IOException {
		isToldAndTheOthersWork("two packs with one id", Site.in(folder.resolve("site"), "1.0.0", document("SAFETY-INF/pack.yaml", text -> text.replace("id: fireworks", "id: lodging"))), "lodging");
	}

	@Test
	void aPackForANewerWorkbench() throws IOException {
		Product product = product();
		Path site = Site.in(folder.resolve("site"), "1.0.0", document("META-INF/MANIFEST.MF", text -> text.replace("[1.1,2.0)", "[9.0,10.0)")), said -> said.replace("[1.1.0,2.0.0)", "[9.0.0,10.0.0)"));
		Answer refused = install(product, site);
		assertThat(refused.exit()).isEqualTo(1);
		assertThat(refused.err()).contains("org.safetyworkbench.spi");
		assertThat(product.plugins()).noneMatch(plugin -> plugin.contains("fireworks"));
		Table.line("pack that needs a newer SPI", refused, "not installed");
	}

	@Test
	void componentsThatWaitForEachOther() throws IOException {
		String component = "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.4.0' name='%s'><implementation class='nowhere.X'/><service><provide interface='%s'/></service><reference name='%s' interface='%s'/></scr:component>";
		String contribution = "org.safetyworkbench.spi.contribution.Contribution";
		isNamedAmongThePrograms("bundle with a cyclic component", document("OSGI-INF/spark.xml", text -> component.formatted("chicken", contribution, "egg", "java.util.function.Supplier")).andThen(jar -> {
			if (Site.isPlugin(jar)) Site.add(jar, "OSGI-INF/egg.xml", component.formatted("egg", "java.util.function.Supplier", "chicken", contribution));
		}), "chicken", "egg");
	}

	@Test
	void aComponentThatCannotBeMade() throws IOException {
		isNamedAmongThePrograms("component that cannot be made", document("OSGI-INF/spark.xml", text -> text.replace("class=\"cn.example.fireworks.Spark\"", "class=\"nowhere.X\"")), "cn.example.fireworks.Spark", "did not start");
	}

	/** The documents beside the program are as good as any. */
	private void isNamedAmongThePrograms(String fault, Consumer<Path> change, String... words) throws IOException {
		Product product = product();
		assertThat(install(product, Site.in(folder.resolve("site"), "1.0.0", Program.of("spark", "return List.of();").andThen(change))).exit()).isZero();
		Answer told = product.run("contributions", "list");
		assertThat(told.err()).contains(words);
		Answer packs = product.run("packs", "list");
		assertThat(packs.exit()).as(packs.all()).isZero();
		assertThat(packs.out()).contains("fireworks", "lodging");
		Table.line(fault, told, "its checklists and the others work");
	}

	/** The guard's own tests say the same without a product, in every run. */
	@Test
	@EnabledIfSystemProperty(named = "faults", matches = "full")
	void aProgramThatNeverEnds() throws IOException {
		isCutOff("endless loop in a contribution", "while (true) Thread.onSpinWait();");
	}

	/** Takes long; {@code MisbehaviourTest} of the guard says the same without a product. */
	@Test
	@EnabledIfSystemProperty(named = "faults", matches = "full")
	void aProgramThatUsesUpTheMemory() throws IOException {
		isCutOff("out of memory in a contribution", "List<byte[]> all = new ArrayList<>(); while (true) all.add(new byte[1 << 24]);");
	}

	/** What else is asked of the same enterprise is answered, now and at the next start, when the program is not called again. */
	private void isCutOff(String fault, String body) throws IOException {
		Product product = product();
		String workspace = folder.resolve("workspace").toString();
		assertThat(product.run("import", "register", DEMO.resolve("register.csv").toString(), "--workspace", workspace).exit()).isZero();
		assertThat(install(product, Site.in(folder.resolve("site"), "1.0.0", Program.of("spark", body))).exit()).isZero();
		Answer cut = product.run("contributions", "show", CODE, "--workspace", workspace);
		assertThat(cut.err()).as(cut.all()).contains("cn.example.sector.fireworks");
		assertThat(product.run("contributions", "list").err()).contains("cn.example.sector.fireworks");
		Table.line(fault, cut, "cut off and not called again, the others work");
	}

	@Test
	void aDiskThatIsFull() throws Exception {
		Path site = Site.in(folder.resolve("site"), "1.0.0", jar -> {});
		Optional<SmallDisk> small = SmallDisk.of(folder.resolve("disk"), 400);
		Assumptions.assumeTrue(small.isPresent(), "no file system can be mounted here");
		try (SmallDisk disk = small.get()) {
			Product product = Product.at(Product.copy(Product.BUILT, disk.folder().resolve("program")), folder);
			product.trust("unsigned = allow\n");
			Set<String> before = product.plugins();
			disk.leave(100);
			Answer refused = install(product, site);
			assertThat(refused.exit()).isEqualTo(1);
			assertThat(refused.err()).contains("磁盘空间不足");
			disk.free();
			assertThat(product.plugins()).isEqualTo(before);
			Table.line("disk full before an install", refused, "old state");
		}
	}

	/**
	 * The jar has come and its feature cannot be unpacked, or all is there and p2 cannot write what it knows of itself: a full disk
	 * of its own lies at that place alone, so that the check beforehand finds room and the rest is written.
	 */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "faults", matches = "full")
	@ValueSource(strings = { "features", "p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile" })
	void aDiskThatFillsUpInTheMiddle(String place) throws Exception {
		Path site = Site.in(folder.resolve("site"), "1.0.0", jar -> {});
		Product product = product();
		Set<String> before = product.plugins();
		try (SmallDisk disk = at(product.folder().resolve(place))) {
			disk.fill();
			Answer refused = install(product, site);
			assertThat(refused.exit()).as(refused.all()).isEqualTo(1);
			assertThat(refused.err()).contains("磁盘空间不足");
			assertThat(product.run("packs", "list").exit()).isZero();
			disk.free();
			assertThat(product.plugins()).isEqualTo(before);
			assertThat(install(product, site).exit()).isZero();
			assertThat(product.run("packs", "list").out()).contains("fireworks");
			Table.line("disk full in the middle, " + place.replaceAll("/.*", ""), refused, "old state; installed when space was freed");
		}
	}

	/** p2 does not tell that it could not write its state; a change is only said to be done when it is, in the room set aside if need be. */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "faults", matches = "full")
	@ValueSource(ints = { 1024 + 20, 1024 + 60, 1024 + 400 })
	void whatIsSaidOnADiskThatIsAlmostFullIsTrue(int kilobytes) throws Exception {
		Path site = Site.in(folder.resolve("site"), "1.0.0", jar -> {});
		Product product = product();
		try (SmallDisk disk = at(product.folder().resolve("p2"))) {
			disk.leave(kilobytes);
			Answer said = install(product, site);
			assertThat(said.exit() == 0 || said.err().contains("磁盘空间不足")).as(said.all()).isTrue();
			assertThat(product.plugins().contains(Site.ID + " 1.0.0")).as(said.all()).isEqualTo(said.exit() == 0);
			assertThat(product.run("packs", "list").out().contains("fireworks")).isEqualTo(said.exit() == 0);
		}
	}

	/** Puts a disk of its own under what lies there. */
	private SmallDisk at(Path place) throws Exception {
		Path files = Product.copy(place, folder.resolve("files"));
		Optional<SmallDisk> small = SmallDisk.of(place, 8);
		Assumptions.assumeTrue(small.isPresent(), "no file system can be mounted here");
		Product.copy(files, small.get().folder());
		return small.get();
	}
}
