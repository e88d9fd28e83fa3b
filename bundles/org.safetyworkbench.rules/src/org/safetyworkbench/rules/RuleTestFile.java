package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Document;

/**
 * Examples for rules that live elsewhere: {@code rules: [{id, tests: [{id, given, expect}]}]}. Whatever else such a file says
 * is ignored, so that content files of any version can be run against the packs.
 *
 * @param name of the file
 */
public record RuleTestFile(String name, List<Example> examples) {

	/**
	 * @param rule reference of the rule
	 * @param given values by input name; what is unknown is absent
	 * @param expect values the answer must have, nothing where it must have none
	 */
	public record Example(String rule, String id, Map<String, Object> given, Map<String, Optional<Object>> expect, boolean undecided) {}

	public static Result<RuleTestFile> read(Document document) {
		Problems problems = new Problems();
		List<Example> examples = new ArrayList<>();
		Optional<Mapping> root = Yaml.read(document, problems);
		if (root.isPresent() && !root.get().has("rules"))
			return Result.failed(new Problem("tests.rules.missing", document.name(), new Text("文件中没有“rules”", "there is no 'rules' in this file"),
					new Text("写 rules: [{id, tests}]", "write rules: [{id, tests}]")));
		root.ifPresent(m -> m.mappings("rules").forEach(rule -> {
			String id = rule.text("id");
			rule.mappings("tests").forEach(test -> examples.add(example(id, test)));
		}));
		return problems.isEmpty() ? Result.of(new RuleTestFile(document.name(), List.copyOf(examples))) : Result.failed(problems.asList());
	}

	private static Example example(String rule, Mapping test) {
		Map<String, Object> given = new LinkedHashMap<>();
		Map<String, Optional<Object>> expect = new LinkedHashMap<>();
		test.mapping("given").ifPresent(m -> m.keys().forEach(name -> m.value(name).ifPresent(value -> given.put(name, value))));
		test.mapping("expect").ifPresent(m -> m.keys().forEach(name -> expect.put(name, m.value(name))));
		boolean undecided = expect.remove("indeterminate", Optional.of(true));
		return new Example(rule, test.text("id", "?"), given, expect, undecided);
	}
}
