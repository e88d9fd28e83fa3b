package org.safetyworkbench.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.library.PackChange.Kind;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;

class PackComparisonTest {

	private static final String PACK = """
			schemaVersion: 2
			pack: {id: sample, kind: sector, code: SA, version: 1.0.0, nameZh: 样例, nameEn: sample, asOf: '2026-11-21', status: in-force}
			facts:
			  - {name: gas, type: enum, labelZh: 燃气, labelEn: gas, values: [{id: natural, zh: 天然气, en: natural}], keptOn: enterprise}
			items:
			  - id: SA-001
			    group: {zh: 组, en: group}
			    questionZh: 是否?
			    questionEn: is it?
			    verify: [document, photo]
			    answer: {type: yes-no-na}
			    severity: general
			    rectification: {zh: 改, en: mend, defaultDays: 7, mode: deadline}
			    competentAuthority: [CM]
			    appliesWhen: gas == 'natural'
			rules:
			  - id: SA-R01
			    nameZh: 规则
			    nameEn: rule
			    kind: deadline
			    origin: law
			    inputs: [{name: gas, type: enum, from: fact}]
			    outputs: [{name: due, type: number}]
			    params: {days: {value: 7}}
			    cases: [{when: gas == 'natural', then: {due: 3}}]
			    otherwise: {due: =params.days}
			    source: [{law: ASL, article: '1', verified: true}]
			laws:
			  - {id: ASL, titleZh: 法, titleEn: law, issuer: x, level: law, status: in-force, verification: memory}
			authorities: {CM: {zh: 商务, en: commerce}}
			""";

	private record Written(String origin, List<Document> documents) implements PackProvider {}

	private static Packs packs(String text) {
		Packs packs = Packs.of(List.of(new Written("test", List.of(new Document("pack.yaml", text)))));
		assertThat(packs.refused()).isEmpty();
		return packs;
	}

	private static List<String> changes(String... replaced) {
		String after = PACK;
		for (int i = 0; i < replaced.length; i += 2) after = after.replace(replaced[i], replaced[i + 1]);
		return PackComparison.of(packs(PACK), packs(after), Locale.CHINESE).stream().map(change -> change.kind() + " " + change.id() + " " + change.part() + ": " + change.before() + " → " + change.after()).toList();
	}

	@Test
	void theSameWordsElsewhereInTheDocumentAreNoChange() {
		assertThat(changes("items:", "\n\n# a comment\nitems:")).isEmpty();
	}

	@Test
	void whatAnItemARuleAndANumberSayOtherwiseIsNamed() {
		assertThat(changes("severity: general", "severity: major", "defaultDays: 7", "defaultDays: 15", "value: 7", "value: 10", "then: {due: 3}", "then: {due: 2}"))
				.anyMatch(change -> change.startsWith("ITEM SA-001 severity: GENERAL → MAJOR")).anyMatch(change -> change.startsWith("ITEM SA-001 rectification: "))
				.contains("PARAMETER SA-R01.days value: 7 → 10").anyMatch(change -> change.startsWith("RULE SA-R01 cases: gas == 'natural' due=3 → gas == 'natural' due=2")).hasSize(4);
	}

	@Test
	void otherLevelsThemesAndNormsAreNamedInWords() {
		String some = "severity: general\n    levels: [unit, post]\n    themes: [fire]\n    norms: [grid]";
		assertThat(changes("severity: general", some)).containsExactlyInAnyOrder("ITEM SA-001 levels:  → 单位；岗位", "ITEM SA-001 themes:  → 消防安全", "ITEM SA-001 norms:  → 网格员检查导则");
		assertThat(PackComparison.of(packs(PACK.replace("severity: general", some)), packs(PACK.replace("severity: general", some.replace("unit", "workshop"))), Locale.ENGLISH))
				.extracting(PackChange::part, PackChange::before, PackChange::after).containsExactly(org.assertj.core.groups.Tuple.tuple("levels", "unit", "workshop"));
	}

	@Test
	void whatIsNewAndWhatIsGoneIsNamed() {
		List<PackChange> changes = PackComparison.of(packs(PACK), packs(PACK.replace("SA-001", "SA-002")), Locale.CHINESE);
		assertThat(changes).extracting(PackChange::kind).containsOnly(Kind.ITEM);
		assertThat(changes).filteredOn(PackChange::isGone).extracting(PackChange::id).containsExactly("SA-001");
		assertThat(changes).filteredOn(PackChange::isNew).extracting(PackChange::id, PackChange::after).containsExactly(org.assertj.core.groups.Tuple.tuple("SA-002", "是否?"));
	}

	@Test
	void valuesAreToldInTheReadersLanguage() {
		assertThat(PackComparison.of(packs(PACK), packs(PACK.replace("nameEn: rule", "nameEn: another rule")), Locale.ENGLISH)).extracting(PackChange::part, PackChange::before, PackChange::after)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("name", "rule", "another rule"));
	}

	@Test
	void shippedPacksDoNotDifferFromThemselves() {
		assertThat(PackComparison.of(Packs.of(FolderPack.bundlesIn(Path.of(".."))), Packs.of(FolderPack.bundlesIn(Path.of(".."))), Locale.CHINESE)).isEmpty();
	}
}
