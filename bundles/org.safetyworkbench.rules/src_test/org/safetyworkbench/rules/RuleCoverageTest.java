package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Position;

class RuleCoverageTest {

	private static final String PACK = """
			schemaVersion: 2
			pack: {id: sample, kind: sector, code: SA, version: 1.0.0, nameZh: 样例, nameEn: sample, asOf: '2026-11-21', status: in-force}
			rules:
			  - id: SA-R01
			    nameZh: 规则
			    nameEn: rule
			    kind: threshold
			    origin: law
			    inputs: [{name: people, type: integer, from: asked, labelZh: 人数, labelEn: people}, {name: open, type: boolean, from: asked, labelZh: 营业, labelEn: open}]
			    outputs: [{name: guards, type: number}]
			    params: {more: {value: 2}}
			    cases:
			      - {when: "!open", then: {guards: 0}}
			      - {when: "people >= 100", then: {guards: "=params.more + 1"}}
			    otherwise: {guards: 1}
			    source: [{law: ASL, article: '1', verified: true}]
			    tests:
			      - {id: T1, given: {open: true, people: 100}, expect: {guards: 3}}
			TESTS
			laws:
			  - {id: ASL, titleZh: 法, titleEn: law, issuer: x, level: law, status: in-force, verification: memory}
			""";
	private static final String OTHERS = """
			      - {id: T2, given: {open: true, people: 99}, expect: {guards: 1}}
			      - {id: T3, given: {open: false, people: 500}, expect: {guards: 0}}
			      - {id: T4, given: {open: true, people: 101}, expect: {guards: 3}}""";

	private static RuleCoverage coverage(String pack) {
		PackCheck check = PackCheck.of(List.of(SamplePack.of(pack)), WorkingCalendar.WEEKDAYS, Map.of());
		assertThat(check.refused()).isEmpty();
		return RuleTests.coverage(check.packs().getFirst().tables()).getFirst();
	}

	@Test
	void casesThatAnswerNoExampleAreNamed() {
		RuleCoverage coverage = coverage(PACK.replace("TESTS\n", ""));
		assertThat(coverage.unhit()).as("closed, and otherwise").containsExactly(0, 2);
		assertThat(coverage.at(0).line()).isEqualTo(13);
		assertThat(coverage(PACK.replace("TESTS\n", OTHERS.indent(6))).unhit()).isEmpty();
	}

	@Test
	void aLimitNoExampleStandsAtIsNamedWithItsPlace() {
		RuleCoverage coverage = coverage(PACK.replace("TESTS\n", ""));
		assertThat(coverage.mistakes()).as(">=, 100, params.more, 1").isEqualTo(4);
		assertThat(coverage.unnoticed()).isEmpty();
		RuleCoverage far = coverage(PACK.replace("people: 100}", "people: 300}").replace("TESTS\n", ""));
		assertThat(far.unnoticed()).extracting(RuleCoverage.Mistake::before).containsExactly(">=", "100");
		assertThat(far.unnoticed().getFirst().at().toString()).isEqualTo("pack.yaml:14:24");
	}

	@Test
	void aMistakeInOperatorsNumbersAndParametersIsTriedButNotInTextsAndNames() {
		Expression expression = new Expression("a1 <= 3.5 && kind == 'x < 1 && 2' || date('2024-12-31') > d\n&& n + params.days2 > 9", new Position("f.yaml", 4, 10));
		assertThat(Mutant.of(expression)).extracting(mutant -> mutant.before() + "→" + mutant.after()).containsExactly("<=→<", "3.5→4.5", "&&→||", "==→!=", "||→&&", ">→>=", "&&→||",
				"params.days2→(params.days2 + 1)", ">→>=", "9→10");
		assertThat(Mutant.of(expression).getFirst().at()).isEqualTo(new Position("f.yaml", 4, 13));
		assertThat(Mutant.of(expression).getLast().at()).isEqualTo(new Position("f.yaml", 5, 23));
		assertThat(Mutant.of(expression).getFirst().expression().text()).startsWith("a1 < 3.5");
	}
}
