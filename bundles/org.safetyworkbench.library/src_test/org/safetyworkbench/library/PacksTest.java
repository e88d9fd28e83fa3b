package org.safetyworkbench.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.spi.Situation;

/** What the shipped packs answer through the library. */
class PacksTest {

	private static final Packs PACKS = Packs.of(FolderPack.bundlesIn(Path.of("..")));
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private record Written(String origin, List<Document> documents) implements PackProvider {}

	private static final Facts PRINCIPAL = Facts.builder().put("high_risk", false).put("metal_smelting", true).put("last_check", LocalDate.of(2026, 10, 1)).put("as_of", DAY).build();

	@Test
	void nothingIsRefused() {
		assertThat(PACKS.refused()).isEmpty();
		assertThat(PACKS.sectors()).extracting(pack -> pack.id().id()).containsExactly("alcohol-fuel", "catering-gas", "demo", "exhibitions", "fuel-distribution", "industry-trade", "lodging",
				"malls-supermarkets", "recycling", "second-hand-goods", "self-built-housing", "vehicle-scrapping");
		assertThat(PACKS.jurisdictions()).hasSize(6);
	}

	@Test
	void packsThatStayAreNotReadAgainAndSeeTheOthersAsTheyAreNow() {
		FolderPack common = FolderPack.of(Path.of("../org.safetyworkbench.sector.common"));
		List<Document> renamed = common.documents().stream().map(document -> new Document(document.name(), document.text().replace("last_fire_inspection", "last_fire_visit"))).toList();
		Packs other = PACKS.with(List.of(new Written("renamed", renamed)));
		assertThat(other.pack("common").orElseThrow().origin()).isEqualTo("renamed");
		assertThat(other.pack("laws").orElseThrow()).isSameAs(PACKS.pack("laws").orElseThrow());
		assertThat(other.fact("last_fire_visit")).isPresent();
		assertThat(other.with(List.of()).pack("common").orElseThrow()).isSameAs(other.pack("common").orElseThrow());
	}

	@Test
	void aPlainIdIsAnsweredByThePlace() {
		assertThat(PACKS.evaluate("SR-01", Situation.asked(PRINCIPAL.with("jurisdiction", "yunnan"))).values()).containsEntry("intervalMonths", 1.0);
		assertThat(PACKS.evaluate("SR-01", Situation.asked(PRINCIPAL.with("jurisdiction", "fengze"))).values()).containsEntry("intervalMonths", 3.0);
		assertThat(PACKS.evaluate("SR-01@yunnan", Situation.asked(PRINCIPAL)).values()).containsEntry("intervalMonths", 1.0);
	}

	@Test
	void aPlaceWithoutItsOwnTableUsesTheDefault() {
		Outcome outcome = PACKS.evaluate("SR-01", Situation.asked(PRINCIPAL.with("jurisdiction", "lingyuan")));
		assertThat(outcome.rule()).isEqualTo(new RuleKey("SR-01", "default"));
		assertThat(outcome.values()).containsEntry("basis", "default");
	}

	@Test
	void anUnknownPlaceIsNamedUnlessAllPlacesAgree() {
		assertThat(PACKS.evaluate("SR-01", Situation.asked(PRINCIPAL)).missing()).containsExactly("jurisdiction");
	}

	@Test
	void theOfficesPlaceAnswersWhereNoneIsGiven() {
		assertThat(PACKS.evaluate("SR-01", Situation.asked(PRINCIPAL.without("as_of"), DAY, "yunnan")).values()).containsEntry("status", "overdue");
	}

	@Test
	void factsAreFoundByNameLabelAndSynonym() {
		assertThat(PACKS.fact("存瓶总重量(含备用)")).isEqualTo(PACKS.fact(" LPG_total_kg ")).isPresent();
		assertThat(PACKS.fact("no such fact")).isEmpty();
	}

	@Test
	void sectorsAreFoundByIdAndName() {
		assertThat(PACKS.sector("餐饮燃气")).isEqualTo(PACKS.sector("catering-gas")).isPresent();
		assertThat(PACKS.sector("common")).isEmpty();
	}

	@Test
	void aChecklistShowsWhatAppliesAndWhatIsUnknown() {
		List<Item> open = PACKS.checklist(Set.of("catering-gas"), Facts.NONE);
		List<Item> closed = PACKS.checklist(Set.of("catering-gas"), Facts.of(Map.of("gas_kind", "none")));
		assertThat(open).extracting(Item::id).contains("CG-001").noneMatch(id -> id.startsWith("FS-"));
		assertThat(open.getFirst().pack()).isEqualTo("common");
		assertThat(closed).hasSizeLessThan(open.size()).extracting(Item::id).doesNotContain("CG-001");
	}

	@Test
	void examplesOfFilesNeedNoMoreThanIdAndTests() {
		TestFile file = TestFile.read(new Document("more.yaml", """
				rules:
				  - id: SR-01
				    tests:
				      - {id: A, given: {jurisdiction: yunnan, high_risk: false, metal_smelting: true, last_check: '2026-10-01', as_of: '2026-11-21'}, expect: {intervalMonths: 1, status: overdue}}
				      - {id: B, given: {jurisdiction: yunnan, high_risk: false, metal_smelting: null, last_check: '2026-10-01', as_of: '2026-11-21'}, expect: {indeterminate: true}}
				      - {id: C, given: {jurisdiction: yunnan, high_risk: false, metal_smelting: true, last_check: '2026-10-01', as_of: '2026-11-21'}, expect: {intervalMonths: 2}}
				  - id: SR-99
				    cases: [{when: old syntax and more, then: {}}]
				    tests: [{id: D, given: {}, expect: {}}]
				""")).value();
		List<TestResult> results = PACKS.test(List.of(file));
		assertThat(results).extracting(TestResult::passed).containsExactly(true, true, false, false);
		assertThat(results.get(2).reason().en()).isEqualTo("intervalMonths expected 2.0, got 1.0");
		assertThat(results.get(3).reason().en()).startsWith("there is no rule SR-99");
	}

	@Test
	void aFileThatIsNoSuchFileIsRefused() {
		assertThat(TestFile.read(new Document("x.yaml", "")).problems().toString()).contains("the document is empty");
		assertThat(TestFile.read(new Document("x.yaml", "items: []")).problems().toString()).contains("there is no 'rules' in this file");
		assertThat(TestFile.read(new Document("x.yaml", "rules: 7")).problems().toString()).contains("'rules' must be a list");
	}

	/** A bundle that is uninstalled meanwhile answers so. */
	@Test
	void aPackThatLeavesWhileItIsReadIsPassedOver() {
		PackLibrary library = new PackLibrary();
		PackProvider leaving = new PackProvider() {
			@Override
			public String origin() {
				return "leaving";
			}

			@Override
			public List<Document> documents() {
				library.removePack(this);
				throw new IllegalStateException("uninstalled");
			}
		};
		library.addPack(FolderPack.of(Path.of("..", "org.safetyworkbench.laws")));
		library.addPack(leaving);
		assertThat(library.packs().packs()).extracting(pack -> pack.id().id()).containsExactly("laws");
		assertThat(library.packs().refused()).isEmpty();
	}

	@Test
	void packsComeAndGo() {
		PackLibrary library = new PackLibrary(List.of());
		int[] told = { 0 };
		library.addListener(() -> told[0]++);
		assertThat(library.packs().packs()).isEmpty();
		PackProvider laws = FolderPack.of(Path.of("..", "org.safetyworkbench.laws"));
		library.addPack(laws);
		assertThat(library.packs().packs()).extracting(pack -> pack.id().id()).containsExactly("laws");
		assertThat(library.packs()).isSameAs(library.packs());
		library.removePack(laws);
		assertThat(library.packs().packs()).isEmpty();
		assertThat(told[0]).isEqualTo(2);
	}
}
