package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Document;

/** Every way a pack can be wrong is one clear message with place and remedy, and never keeps other packs from working. */
class FaultyPackTest {

	private static final String HEADER = """
			schemaVersion: 2
			pack: {id: sample, kind: common, code: SA, version: 1.0.0, nameZh: 样例, nameEn: sample, asOf: '2026-11-21'}
			""";

	@Test
	void emptyDocument() {
		assertThat(refusal("")).contains("pack.yaml:1:1: the document is empty").contains("pack.document.empty");
	}

	@Test
	void onlyComments() {
		assertThat(refusal("# nothing\n")).contains("the document is empty");
	}

	/** The parser would take minutes over them. */
	@Test
	void documentsAndLinesOutOfAllProportion() {
		assertThat(refusal(HEADER + "#" + " ".repeat(20_001))).contains("pack.document.large").contains("split it");
		assertThat(refusal(HEADER + "# line\n".repeat(400_000))).contains("pack.document.large");
	}

	@Test
	void noDocumentAtAll() {
		PackCheck check = PackCheck.of(List.of(new SamplePack("bare", List.of())), WorkingCalendar.WEEKDAYS, Map.of());
		assertThat(check.refused().get("bare").getFirst().toString()).contains("there is no document").contains("pack.empty");
	}

	@Test
	void wrongIndentation() {
		assertThat(refusal("schemaVersion: 2\npack:\n  id: sample\n kind: common\n")).contains("pack.yaml:4:").contains("this is no YAML").contains("indent with spaces only");
	}

	@Test
	void tabsInsteadOfSpaces() {
		assertThat(refusal("pack:\n\tid: sample\n")).contains("pack.yaml:2:1").contains("this is no YAML");
	}

	@Test
	void unknownKeyIsSuggested() {
		assertThat(refusal(HEADER.replace("version: 1.0.0", "verion: 1.0.0"))).contains("'version' is missing").contains("did you write 'verion' instead?");
		assertThat(refusal(HEADER + "factz: []\n")).contains("pack.yaml:3:1: there is no key 'factz' here. did you mean 'facts'?");
	}

	@Test
	void missingHeader() {
		assertThat(refusal("schemaVersion: 2\nfacts: []\n")).contains("there is no 'pack' section");
	}

	@Test
	void formatOfAnotherVersion() {
		assertThat(refusal(HEADER.replace("schemaVersion: 2", "schemaVersion: 1"))).contains("only schemaVersion 2 is understood");
		assertThat(refusal(HEADER.replace("kind: common", "kind: common, spi: '[2.0,3.0)'"))).contains("wants version [2.0,3.0) of the workbench's vocabulary, this workbench has 1.1.0");
	}

	@Test
	void wordThatIsNone() {
		assertThat(refusal(HEADER.replace("kind: common", "kind: comon"))).contains("'kind' cannot be 'comon'. did you mean 'common'?");
	}

	@Test
	void marksOfItemsThatAreNone() {
		String item = "items:\n  - id: SA-001\n    levels: [post, worksop]\n    themes: [fire, fire]\n    norms: grid\n";
		assertThat(refusal(HEADER + item)).contains("pack.yaml:5:20: 'levels' cannot be 'worksop'. did you mean 'workshop'?").contains("pack.yaml:6:20: 'themes' names the same word twice. remove one of them")
				.contains("pack.yaml:7:12: 'norms' must be a list");
	}

	@Test
	void dateThatIsNone() {
		assertThat(refusal(HEADER.replace("2026-11-21", "2026-11-31"))).contains("'asOf' must be a date such as '2026-11-21', found the text '2026-11-31'");
	}

	@Test
	void duplicateIds() {
		String fact = "  - {name: seats, type: integer, labelZh: 座位, labelEn: seats}\n";
		assertThat(refusal(HEADER + "facts:\n" + fact + fact)).contains("pack.yaml:5:5: the fact id seats is taken (by pack sample). choose another id");
		String law = "  - {id: L1, titleZh: 法, titleEn: law, issuer: x, level: law, status: in-force, verification: memory}\n";
		assertThat(refusal(HEADER + "laws:\n" + law + law)).contains("the law id L1 is taken");
		String rule = RuleSample.rule().output("x", "number").otherwise("{x: 1}").yaml().replace("cases:\n", "cases: []\n");
		String again = rule.substring(rule.indexOf("  - id: SA-R01"));
		assertThat(refusal(rule + again)).contains("the rule id SA-R01 is taken");
	}

	@Test
	void duplicateKeyInOneMapping() {
		assertThat(refusal(HEADER + "facts: []\nfacts: []\n")).contains("pack.yaml:4:1: 'facts' is written twice (see pack.yaml:3:1)");
	}

	@Test
	void unknownFact() {
		String text = RuleSample.rule().output("x", "number").otherwise("{x: 1}").yaml().replace("cases:\n", "cases: []\n").replace("inputs: []", "inputs: [{name: seats, type: integer, from: fact, fact: seatz}]")
				+ "facts: [{name: seats, type: integer, labelZh: 座位, labelEn: seats}]\n";
		assertThat(refusal(text)).contains("there is no fact seatz. did you mean 'seats'?").contains("pack.fact.unknown");
	}

	@Test
	void factOfAnotherType() {
		String text = RuleSample.rule().output("x", "number").otherwise("{x: 1}").yaml().replace("cases:\n", "cases: []\n").replace("inputs: []", "inputs: [{name: seats, type: boolean, from: fact}]")
				+ "facts: [{name: seats, type: integer, labelZh: 座位, labelEn: seats}]\n";
		assertThat(refusal(text)).contains("the input seats is boolean, but the fact seats is integer");
	}

	@Test
	void unknownNameInCondition() {
		List<Problem> problems = RuleSample.rule().input("employees", "integer").output("x", "number").when("employes > 100", "{x: 1}").problems();
		assertThat(problems).hasSize(1);
		assertThat(problems.getFirst().toString()).contains("pack.yaml:13:16").contains("'employes' is no known input or fact. did you mean 'employees'?");
	}

	@Test
	void unknownFunction() {
		assertThat(RuleSample.rule().input("a", "date").output("x", "number").when("add_month(a, 1) > a", "{x: 1}").problems().getFirst().toString())
				.contains("there is no function 'add_month'. did you mean 'add_months'?");
		assertThat(RuleSample.rule().input("a", "date").output("x", "number").when("isnull(a)", "{x: 1}").problems().getFirst().toString()).contains("write !has(given.name)");
	}

	@Test
	void typeErrors() {
		assertThat(RuleSample.rule().input("n", "number").output("x", "number").when("n > 'ten'", "{x: 1}").problems().getFirst().toString())
				.contains("cannot be applied to (number, text)").contains("both sides need the same type").contains("rule.type");
		assertThat(RuleSample.rule().input("d", "date").output("x", "number").when("d > '2024-12-31'", "{x: 1}").problems().getFirst().toString()).contains("write a fixed date as date('2024-12-31')");
		assertThat(RuleSample.rule().input("n", "number").output("x", "number").when("n + 1", "{x: 1}").problems().getFirst().toString()).contains("this must be a boolean, but the expression gives a number");
		assertThat(RuleSample.rule().input("n", "number").output("x", "text").otherwise("{x: '=n + 1'}").when("n > 1", "{}").problems().getFirst().toString()).contains("this must be a text");
		assertThat(RuleSample.rule().output("x", "number").otherwise("{x: many}").problems().getFirst().toString()).contains("'x' must be a number, found the text 'many'");
	}

	@Test
	void brokenExpression() {
		assertThat(RuleSample.rule().input("n", "number").output("x", "number").when("n > (1", "{x: 1}").problems().getFirst().toString()).contains("this is no expression");
		assertThat(RuleSample.rule().input("n", "number").output("x", "number").when("n > 1), (n > 2", "{x: 1}").problems().getFirst().toString()).contains("this is no expression");
	}

	@Test
	void impossibleFixedDate() {
		assertThat(RuleSample.rule().input("d", "date").output("x", "number").when("d > date('2026-02-30')", "{x: 1}").problems().getFirst().toString()).contains("'2026-02-30' is no date");
	}

	@Test
	void presenceOfWhatIsNoInput() {
		assertThat(RuleSample.rule().input("filed_on", "date").output("x", "number").when("has(given.field_on)", "{x: 1}").problems().getFirst().toString()).contains("there is no input 'field_on'", "did you mean 'filed_on'?");
	}

	@Test
	void unknownParameterOrOutput() {
		assertThat(RuleSample.rule().input("n", "number").output("x", "number").param("days", 3).when("n > params.day", "{x: 1}").problems().getFirst().toString()).contains("there is no parameter 'day'", "did you mean 'days'?");
		assertThat(RuleSample.rule().input("n", "number").output("status", "text").when("n > 1", "{statu: a}").problems().getFirst().toString()).contains("the output 'statu' is not declared. did you mean 'status'?");
	}

	@Test
	void valueAnEnumerationDoesNotHave() {
		RuleSample sample = RuleSample.rule().input("gas", "enum, values: [{id: natural, zh: 天然气, en: natural}, {id: lpg, zh: 液化气, en: LPG}]").output("x", "number");
		assertThat(sample.when("gas in ['natural', 'lpgg']", "{x: 1}").problems().getFirst().toString()).contains("'gas' has no value 'lpgg'", "did you mean 'lpg'?");
	}

	@Test
	void missingLaw() {
		String text = RuleSample.rule().output("x", "number").otherwise("{x: 1}").yaml().replace("cases:\n", "cases: []\n").replace("source: []", "source: [{law: ASL, article: '1', verified: true}]");
		assertThat(refusal(text)).contains("there is no law ASL").contains("pack.law.unknown");
	}

	@Test
	void packsInACircleAreRefusedAndOthersGoOn() {
		Map<String, List<Problem>> refused = PackCheck.of(List.of(pack("a", "b"), pack("b", "c"), pack("c", "a"), pack("d", ""), pack("e", "a"), pack("f", "f")), WorkingCalendar.WEEKDAYS, Map.of()).refused();
		assertThat(refused).containsOnlyKeys("a", "b", "c", "e", "f");
		assertThat(refused.get("a").getFirst().toString()).contains("packs require each other in a circle: a → b → c → a");
		assertThat(refused.get("e").getFirst().toString()).contains("requires a pack that is missing or was refused: a");
		assertThat(refused.get("f").getFirst().toString()).contains("f → f");
	}

	@Test
	void whatRequiresAFaultyPackIsRefusedWithIt() {
		String faulty = RuleSample.rule().output("x", "number").when("nothing > 1", "{x: 1}").yaml();
		PackCheck check = PackCheck.of(List.of(SamplePack.of(faulty), pack("heir", "sample"), pack("stranger", "")), WorkingCalendar.WEEKDAYS, Map.of());
		assertThat(check.refused().get("heir").getFirst().toString()).contains("a pack it requires was refused: sample");
		assertThat(check.packs()).extracting(pack -> pack.pack().id().id()).containsExactly("stranger");
	}

	@Test
	void theFirstOfTwoPacksWithOneIdIsTaken() {
		PackCheck check = PackCheck.of(List.of(SamplePack.of("edited", new Document("pack.yaml", HEADER)), SamplePack.of("installed", new Document("pack.yaml", HEADER))), WorkingCalendar.WEEKDAYS, Map.of());
		assertThat(check.packs()).extracting(pack -> pack.pack().origin()).containsExactly("edited");
		assertThat(check.refused().get("installed").getFirst().toString()).contains("there is already a pack 'sample' (edited)");
	}

	@Test
	void aDutyNeedsWordsAndStates() {
		String text = RuleSample.rule().output("x", "number").otherwise("{x: 1}").yaml().replace("cases:\n", "cases: []\n")
				.replace("outputs: [", "outputs: [{name: status, type: enum, labelZh: 状态, labelEn: status, effect: duty, values: [{id: ok, zh: 已做, en: done}]}, ");
		assertThat(refusal(text)).contains("an output has effect: duty but the rule has no 'duty'");
		assertThat(refusal(text.replace("    inputs:", "    duty: {zh: 演练, en: drill, by: enterprise}\n    inputs:"))).contains("each value of a duty's status needs a state");
	}

	/** Whatever is typed into a pack, reading it ends with a verdict. */
	@Test
	void noSlipOfTheKeyboardBreaksTheReader() {
		String sound = RuleSample.rule().input("kind", "enum, values: [{id: shop, zh: 店, en: shop}]").input("area", "number").input("built", "date").output("key", "boolean").output("due", "date").param("limit", 1000)
				.when("kind in ['shop'] && area / 2 >= params.limit && has(given.built)", "{key: true, due: '=add_months(built, 3)'}").otherwise("{key: false}").yaml();
		assertThat(PackReader.read(SamplePack.of(sound)).problems()).isEmpty();
		java.util.Random random = new java.util.Random(439);
		String typed = "[]{}:,'\"#&*!|>%@`-=?() \t\n0aé中";
		int refused = 0;
		for (int i = 0; i < 150; i++) {
			StringBuilder text = new StringBuilder(sound);
			for (int slips = random.nextInt(3); slips >= 0; slips--) {
				int at = random.nextInt(text.length());
				switch (random.nextInt(3)) {
					case 0 -> text.deleteCharAt(at);
					case 1 -> text.insert(at, typed.charAt(random.nextInt(typed.length())));
					default -> text.setCharAt(at, typed.charAt(random.nextInt(typed.length())));
				}
			}
			PackCheck check = PackCheck.of(List.of(SamplePack.of(text.toString())), WorkingCalendar.WEEKDAYS, Map.of());
			assertThat(check.refused().isEmpty()).isEqualTo(!check.packs().isEmpty());
			refused += check.refused().size();
		}
		assertThat(refused).isGreaterThan(75);
	}

	@Test
	void manyExpressionsInOneRuleAreNoProblem() {
		RuleSample sample = RuleSample.rule().input("n", "number").output("x", "number");
		for (int i = 0; i < 1500; i++) sample.when("n == " + i + " && n + 1 - 1 + 2 - 2 + 3 - 3 != 7", "{x: " + i + "}");
		assertThat(sample.given(Map.of("n", 1499)).values()).containsEntry("x", 1499.0);
	}

	private static SamplePack pack(String id, String requires) {
		return SamplePack.of(id, new Document("pack.yaml", HEADER.replace("id: sample", "id: " + id + ", requires: [" + requires + "]")));
	}

	private static String refusal(String text) {
		List<Problem> problems = PackCheck.of(List.of(SamplePack.of(text)), WorkingCalendar.WEEKDAYS, Map.of()).refused().get("sample");
		assertThat(problems).as("problems of%n%s", text).isNotNull();
		return problems.toString();
	}
}
