package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleTest;
import org.safetyworkbench.spi.Situation;

/**
 * How much of a rule its own examples look at: which cases none of them is answered by, and which small mistakes in its
 * expressions none of them would notice.
 *
 * @param unhit cases, counted from 0; the number of cases stands for "otherwise"
 * @param mistakes how many were tried
 * @param unnoticed those no example notices
 */
public record RuleCoverage(Rule rule, List<Integer> unhit, int mistakes, List<Mistake> unnoticed) {

	/** @param expression as it is; {@code before} was replaced by {@code after} */
	public record Mistake(Position at, String before, String after, String expression) {}

	static RuleCoverage of(Table table) {
		List<RuleTest> passing = table.rule().tests().stream().filter(test -> RuleTests.passes(table, test)).toList();
		List<Mistake> unnoticed = new ArrayList<>();
		int tried = 0;
		for (Formula formula : Stream.concat(table.conditions().stream(), table.cells().stream().flatMap(List::stream)).toList())
			for (Mutant mutant : Mutant.of(formula.expression())) {
				var mistaken = table.with(formula, mutant.expression());
				if (mistaken.isEmpty()) continue; // no expression of that type
				tried++;
				if (passing.stream().allMatch(test -> RuleTests.passes(mistaken.get(), test))) unnoticed.add(new Mistake(mutant.at(), mutant.before(), mutant.after(), formula.expression().text()));
			}
		return new RuleCoverage(table.rule(), unhit(table, passing), tried, unnoticed);
	}

	/** "Otherwise" counts where it says something. */
	private static List<Integer> unhit(Table table, List<RuleTest> tests) {
		Set<Integer> hit = new LinkedHashSet<>();
		for (RuleTest test : tests) {
			Outcome outcome = table.evaluate(Situation.asked(test.given()));
			if (outcome instanceof Outcome.Decided || !outcome.values().isEmpty()) hit.add(outcome.caseIndex());
		}
		int lines = table.rule().cases().size() + (table.rule().otherwise().isEmpty() ? 0 : 1);
		return IntStream.range(0, lines).boxed().filter(line -> !hit.contains(line)).toList();
	}

	/** Where a case stands in its document. */
	public Position at(int line) {
		return line < rule.cases().size() ? rule.cases().get(line).at() : rule.at();
	}
}
