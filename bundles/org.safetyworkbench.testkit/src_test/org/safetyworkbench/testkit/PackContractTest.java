package org.safetyworkbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;

class PackContractTest {

	private static final List<FolderPack> SHIPPED = FolderPack.bundlesIn(Path.of(".."));

	private static final List<FolderPack> NEEDED = Stream.of("laws", "sector.common").map(name -> FolderPack.of(Path.of("..", "org.safetyworkbench." + name))).toList();

	private static final String HEADER = """
			schemaVersion: 2
			pack: {id: fairs, kind: sector, code: FA, version: 0.1.0, nameZh: 灯会, nameEn: Fairs, asOf: '2026-11-21', requires: [common, laws]}
			facts:
			  - {name: lanterns, type: integer, labelZh: 灯笼数, labelEn: lanterns}
			""";

	private static final String RULE = """
			rules:
			  - id: FA-R01
			    nameZh: 规模
			    nameEn: size
			    kind: classification
			    origin: practice
			    subject: enterprise
			    inputs: [{name: lanterns, type: integer, from: fact}]
			    outputs: [{name: large, type: boolean, labelZh: 大型, labelEn: large, effect: advice}]
			    hitPolicy: first
			    cases: [{when: lanterns > 100.0, then: {large: true}}]
			    otherwise: {large: false}
			    source: [{law: ASL, article: '4', verified: true}]
			    tests:
			      - {id: FA-R01-T1, given: {lanterns: 101}, expect: {large: true}}
			""";

	private static PackContract contract(String... documents) {
		return PackContract.of(new PackProvider() {
			@Override
			public String origin() {
				return "fairs";
			}

			@Override
			public List<Document> documents() {
				return Stream.of(documents).map(text -> new Document("pack.yaml", text)).toList();
			}
		}, NEEDED);
	}

	private static List<String> broken(String... documents) {
		return contract(documents).claims().stream().filter(claim -> !claim.isKept()).map(Claim::code).toList();
	}

	@TestFactory
	Stream<DynamicTest> everyShippedPackKeepsTheContract() {
		Packs packs = Packs.of(SHIPPED);
		return SHIPPED.stream().map(pack -> DynamicTest.dynamicTest(pack.origin(), () -> PackContract.of(packs, pack.origin()).claims().forEach(Claim::demand)));
	}

	@Test
	void aSoundPackKeepsAllClaims() {
		assertThat(broken(HEADER, RULE)).isEmpty();
		assertThat(contract(HEADER, RULE).tests()).hasSize(1);
	}

	@Test
	void eachBreachIsNamedUnderItsClaim() {
		assertThat(broken("nonsense: 1")).containsExactly("loads");
		assertThat(broken(HEADER, RULE.replace("{name: lanterns, type", "{name: lamps, type").replace("lanterns >", "lamps >").replace("{lanterns: 101}", "{lamps: 101}"))).containsExactly("facts");
		assertThat(broken(HEADER, RULE.replace("ASL", "NOSUCH"))).containsExactly("articles");
		assertThat(broken(HEADER, RULE.replace("practice", "law").replace("ASL", "MOFL"))).doesNotContain("loads");
		assertThat(broken(HEADER, RULE.replace("then: {large: true}", "then: {large: false}"))).containsExactly("tests");
		assertThat(broken(HEADER, RULE.replaceAll("(?s)    tests:.*", "    tests: []\n"))).containsExactly("tests");
		assertThat(broken(HEADER.replace("灯笼数", "lanterns"), RULE)).containsExactly("languages");
		assertThat(broken(HEADER.replace("code: FA", "code: FB"), RULE)).containsExactly("ids");
		assertThat(broken(HEADER.replace("version: 0.1.0", "version: next"), RULE)).containsExactly("version");
	}

	@Test
	void aBreachIsDemandedWithPlaceAndRemedy() {
		Claim claim = contract(HEADER, RULE.replace("ASL", "NOSUCH")).claims().stream().filter(one -> one.code().equals("articles")).findFirst().orElseThrow();
		assertThatThrownBy(claim::demand).isInstanceOf(AssertionError.class).hasMessageContaining("pack.yaml:2:5: there is no law NOSUCH");
	}

	@Test
	void packsOnTheClassPathAreFound() {
		assertThat(ClassPathPacks.all()).allSatisfy(pack -> assertThat(pack.documents()).isNotEmpty());
	}
}
