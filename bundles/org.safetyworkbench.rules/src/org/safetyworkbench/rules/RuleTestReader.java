package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.RuleTest;

/** Reads the examples a rule is tested with. */
final class RuleTestReader {

	private RuleTestReader() {}

	static RuleTest test(Mapping m, List<Input> inputs) {
		Facts.Builder given = Facts.builder();
		List<String> unknown = new ArrayList<>();
		Mapping values = m.inner("given");
		for (String name : values.keys()) {
			Optional<Object> raw = values.value(name);
			if (raw.isEmpty()) unknown.add(name);
			else if (name.equals("jurisdiction")) given.put(name, raw.get().toString());
			else input(values, name, inputs).ifPresent(input -> Values.given(input.type(), raw.get()).ifPresentOrElse(value -> given.put(name, value),
					() -> values.wrong(name, Values.words(input.type()).zh(), Values.words(input.type()).en())));
		}
		Mapping expected = m.inner("expect");
		Map<String, Optional<Object>> expect = new LinkedHashMap<>();
		for (String name : expected.keys()) expect.put(name, expected.value(name));
		boolean undecided = expect.remove("indeterminate", Optional.of(true));
		return new RuleTest(m.text("id"), given.build(), unknown, expect, undecided, m.at());
	}

	private static Optional<Input> input(Mapping given, String name, List<Input> inputs) {
		Optional<Input> input = inputs.stream().filter(i -> i.name().equals(name)).findFirst();
		if (input.isEmpty())
			given.problems().add("test.given", given.at(name), "规则没有输入“" + name + "”", "the rule has no input '" + name + "'", Suggestion.remedy(name, inputs.stream().map(Input::name).toList()));
		return input;
	}
}
