package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Situation;

/** Writes small rules for tests the way an author would. */
final class RuleSample {

	private static final String HEADER = """
			schemaVersion: 2
			pack: {id: sample, kind: common, code: SA, version: 1.0.0, nameZh: 样例, nameEn: sample, asOf: '2026-11-21'}
			rules:
			  - id: SA-R01
			    nameZh: 样例规则
			    nameEn: sample rule
			    kind: threshold
			    origin: practice
			""";

	private final List<String> inputs = new ArrayList<>();
	private final List<String> outputs = new ArrayList<>();
	private final List<String> params = new ArrayList<>();
	private final List<String> cases = new ArrayList<>();
	private String otherwise = "{}";

	static RuleSample rule() {
		return new RuleSample();
	}

	RuleSample input(String name, String type) {
		inputs.add("{name: " + name + ", type: " + type + "}");
		return this;
	}

	RuleSample output(String name, String type) {
		outputs.add("{name: " + name + ", type: " + type + ", labelZh: " + name + ", labelEn: " + name + "}");
		return this;
	}

	RuleSample param(String name, double value) {
		params.add(name + ": {value: " + value + "}");
		return this;
	}

	/** @param then YAML, such as {@code {level: 2}} */
	RuleSample when(String condition, String then) {
		cases.add("      - when: \"" + condition + "\"\n        then: " + then + "\n");
		return this;
	}

	RuleSample otherwise(String then) {
		otherwise = then;
		return this;
	}

	String yaml() {
		return HEADER + "    inputs: [" + String.join(", ", inputs) + "]\n    outputs: [" + String.join(", ", outputs) + "]\n    params: {" + String.join(", ", params) + "}\n    cases:\n"
				+ String.join("", cases) + "    otherwise: " + otherwise + "\n    source: []\n    tests: []\n";
	}

	PackCheck check() {
		return check(Map.of());
	}

	PackCheck check(Map<org.safetyworkbench.spi.RuleKey, Map<String, Double>> params) {
		return PackCheck.of(List.of(SamplePack.of(yaml().replace("    cases:\n    otherwise", "    cases: []\n    otherwise"))), WorkingCalendar.WEEKDAYS, params);
	}

	List<Problem> problems() {
		return check().refused().getOrDefault("sample", List.of());
	}

	Table table() {
		PackCheck check = check();
		if (!check.refused().isEmpty()) throw new AssertionError(check.refused().toString());
		return check.packs().getFirst().tables().getFirst();
	}

	Outcome given(Map<String, ?> facts) {
		return table().evaluate(Situation.asked(Facts.of(facts)));
	}

	/** What one expression of a type answers. */
	static Outcome value(String type, String expression, Map<String, ?> facts, String... inputs) {
		RuleSample sample = rule().output("value", type).otherwise("{value: \"=" + expression + "\"}");
		for (String input : inputs) sample.input(input.substring(0, input.indexOf(':')), input.substring(input.indexOf(':') + 1));
		return sample.given(facts);
	}
}
