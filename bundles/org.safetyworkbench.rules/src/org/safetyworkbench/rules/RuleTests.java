package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleTest;
import org.safetyworkbench.spi.Situation;

/** Runs examples against rules: those of packs, and those of files that only name rules. */
public final class RuleTests {

	private final RuleBook book;

	public RuleTests(RuleBook book) {
		this.book = book;
	}

	/** Each rule's own examples against that very table. */
	public List<RuleTestResult> run(Collection<Rule> rules) {
		List<RuleTestResult> results = new ArrayList<>();
		for (Rule rule : rules)
			for (RuleTest test : rule.tests())
				results.add(result(rule.key().toString(), test.id(), book.evaluate(rule.key().toString(), Situation.asked(test.given())), test.expect(), test.undecided()));
		return results;
	}

	/** How much of each rule its own examples look at. */
	public static List<RuleCoverage> coverage(Collection<Table> tables) {
		return tables.parallelStream().map(RuleCoverage::of).toList();
	}

	/** Examples of a file; a plain id is answered by the table of the place the example names. */
	public List<RuleTestResult> run(RuleTestFile file) {
		return file.examples().stream().map(this::run).toList();
	}

	private RuleTestResult run(RuleTestFile.Example example) {
		Optional<Table> table = book.find(example.rule());
		if (table.isEmpty()) {
			Text remedy = book.remedy(example.rule());
			return new RuleTestResult(example.rule(), example.id(), false, new Text("没有规则 " + example.rule() + "；" + remedy.zh(), "there is no rule " + example.rule() + "; " + remedy.en()));
		}
		Facts.Builder given = Facts.builder();
		for (Map.Entry<String, Object> entry : example.given().entrySet()) {
			Optional<Input> input = table.get().rule().input(entry.getKey());
			if (input.isEmpty() && !entry.getKey().equals("jurisdiction")) continue;
			Optional<Object> value = input.isEmpty() ? Optional.of(entry.getValue().toString()) : Values.given(input.get().type(), entry.getValue());
			if (value.isEmpty()) {
				Text wanted = Values.words(input.get().type());
				return new RuleTestResult(example.rule(), example.id(), false,
						new Text("“" + entry.getKey() + "”应为" + wanted.zh() + "：" + entry.getValue(), "'" + entry.getKey() + "' must be " + wanted.en() + ": " + entry.getValue()));
			}
			given.put(entry.getKey(), value.get());
		}
		return result(example.rule(), example.id(), book.evaluate(example.rule(), Situation.asked(given.build())), example.expect(), example.undecided());
	}

	private static RuleTestResult result(String rule, String test, Outcome outcome, Map<String, Optional<Object>> expect, boolean undecided) {
		Text reason = difference(outcome, expect, undecided);
		return new RuleTestResult(rule, test, reason.isEmpty(), reason);
	}

	/** Whether a table answers an example as it expects. */
	static boolean passes(Table table, RuleTest test) {
		return difference(table.evaluate(Situation.asked(test.given())), test.expect(), test.undecided()).isEmpty();
	}

	private static Text difference(Outcome outcome, Map<String, Optional<Object>> expect, boolean undecided) {
		if (outcome instanceof Outcome.Faulty faulty) return faulty.problem().what();
		boolean open = outcome instanceof Outcome.Undecided;
		if (undecided && !open) return new Text("应为无法判定，而得出 " + outcome.values(), "expected to stay undecided, got " + outcome.values());
		if (!undecided && open && outcome.values().isEmpty()) return new Text("无法判定，缺少 " + outcome.missing(), "undecided, missing " + outcome.missing());
		for (Map.Entry<String, Optional<Object>> wanted : expect.entrySet()) {
			Optional<Object> actual = Optional.ofNullable(outcome.values().get(wanted.getKey()));
			if (!Values.same(wanted.getValue(), actual))
				return new Text(wanted.getKey() + " 应为 " + shown(wanted.getValue()) + "，而得出 " + shown(actual), wanted.getKey() + " expected " + shown(wanted.getValue()) + ", got " + shown(actual));
		}
		return Text.EMPTY;
	}

	private static Object shown(Optional<Object> value) {
		return value.map(Values::written).orElse("null");
	}
}
