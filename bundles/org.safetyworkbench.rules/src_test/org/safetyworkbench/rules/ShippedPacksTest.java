package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Locator;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.spi.Theme;

/** Sweeps over every pack of the checkout: a new pack is tested by being there. */
class ShippedPacksTest {

	private static final Map<String, Theme> LED = Map.of("FR", Theme.FIRE, "GAS", Theme.GAS, "HC", Theme.BUILDING);

	private static PackCheck check;
	private static List<Rule> rules;
	private static RuleBook book;

	@BeforeAll
	static void read() {
		check = PackCheck.of(ShippedPacks.all(), WorkingCalendar.WEEKDAYS, Map.of());
		rules = check.packs().stream().flatMap(pack -> pack.tables().stream()).map(Table::rule).toList();
		book = new RuleBook(check.packs().stream().flatMap(pack -> pack.tables().stream()).toList());
	}

	@Test
	void everyPackIsSound() {
		assertThat(check.refused()).isEmpty();
		assertThat(check.packs()).hasSizeGreaterThanOrEqualTo(19);
	}

	@Test
	void everyExamplePasses() {
		List<RuleTestResult> results = new RuleTests(book).run(rules);
		assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
		assertThat(results).hasSizeGreaterThanOrEqualTo(514);
	}

	@Test
	void everyRuleIsProvedAndSaysWhatItRestsOn() {
		assertThat(rules).allSatisfy(rule -> {
			assertThat(rule.name().zh()).as("%s", rule.key()).isNotBlank();
			assertThat(rule.basis()).as("%s", rule.key()).isNotEmpty();
		});
		Set<String> proved = new HashSet<>();
		rules.stream().filter(rule -> !rule.tests().isEmpty()).forEach(rule -> proved.add(rule.id()));
		assertThat(rules).allMatch(rule -> proved.contains(rule.id()), "has an example in some place");
	}

	@Test
	void everyRuleExplainsItselfAndStaysUndecidedOrDecidesWhenNothingIsKnown() {
		for (Rule rule : rules) {
			Situation nothing = Situation.asked(Facts.NONE);
			Outcome outcome = book.evaluate(rule.key().toString(), nothing);
			assertThat(outcome).as("%s", rule.key()).isNotInstanceOf(Outcome.Faulty.class);
			assertThat(book.explain(rule.key().toString(), nothing).outcome()).isEqualTo(outcome);
		}
	}

	@Test
	void everyItemAsksLeadsAndMends() {
		for (CheckedPack pack : check.packs())
			for (Item item : pack.pack().items()) {
				assertThat(item.question().zh()).as(item.id()).isNotBlank();
				assertThat(item.rectification().measure().zh()).as(item.id()).isNotBlank();
				assertThat(item.authorities()).as(item.id()).isNotEmpty();
				assertThat(item.transferRequired()).as(item.id()).isEqualTo(!item.authorities().getFirst().equals("CM"));
			}
	}

	/** Papers cite what is said: 第四十一条第二款, 第二十一条第（一）项. */
	@Test
	void everyCitedPartSaysWhetherItIsAParagraphOrAnEntry() {
		Stream<LegalBasis> items = check.packs().stream().flatMap(pack -> pack.pack().items().stream()).flatMap(item -> item.basis().stream());
		assertThat(Stream.concat(items, rules.stream().flatMap(rule -> rule.basis().stream()))).allMatch(basis -> new Locator(basis.article()).isDeclared());
	}

	/** What is major belongs to the round of the principal, who checks for major hazards in person; what one authority leads is of its theme. */
	@Test
	void everyItemSaysWhoChecksItAndWhichNormsCarryIt() {
		for (CheckedPack pack : check.packs())
			for (Item item : pack.pack().items()) {
				Marks marks = pack.marks().get(item.id());
				assertThat(marks.levels()).as(item.id()).isNotEmpty();
				assertThat(marks.norms()).as(item.id()).contains(Norm.CHECKLIST);
				if (item.severity() == Severity.MAJOR) assertThat(marks.levels()).as(item.id()).contains(CheckLevel.UNIT);
				if (LED.containsKey(item.authorities().getFirst())) assertThat(marks.themes()).as(item.id()).contains(LED.get(item.authorities().getFirst()));
			}
	}

	@Test
	void onlyLawIsLaw() {
		assertThat(rules).filteredOn(rule -> check.packs().stream().anyMatch(pack -> pack.pack().kind() == Pack.Kind.JURISDICTION && pack.pack().id().id().equals(rule.pack())))
				.noneMatch(rule -> rule.draft() && rule.binding() != org.safetyworkbench.spi.Binding.ADVICE);
	}

	@Test
	void onlyRulesWithADutyMakeDuties() {
		assertThat(rules).allSatisfy(rule -> assertThat(rule.output(Effect.DUTY).isPresent()).as("%s", rule.key()).isEqualTo(rule.duty().isPresent()));
	}

	/** {@code docs/rules-bound.md} is generated: {@code ./verify docs} writes it. */
	@Test
	void theReportOfBoundRulesIsCurrent() throws IOException {
		String page = new BindingReport(check.packs().stream().map(CheckedPack::pack).toList()).markdown();
		Path file = Path.of("..", "..", "docs", "rules-bound.md");
		if (Boolean.getBoolean("writeDocs")) Files.writeString(file, page, StandardCharsets.UTF_8);
		if (!Files.readString(file, StandardCharsets.UTF_8).equals(page)) throw new AssertionError("docs/rules-bound.md is out of date: run ./verify docs and commit it");
	}

	@Test
	void atLeastSixtyRulesActByThemselves() {
		assertThat(new BindingReport(check.packs().stream().map(CheckedPack::pack).toList()).bound()).isGreaterThanOrEqualTo(60);
	}
}
