package org.safetyworkbench.cli;

import java.util.List;
import java.util.Map;

import org.safetyworkbench.library.Coverage;

/** Says how much of rules their examples look at: a line for each rule, and one for each place no example looks at. */
record CoverageReport(List<Coverage> rules) {

	static final Option OPTION = Option.flag("--coverage", "报告没有测试命中的情形和没有测试能发现的错误", "report cases no test hits and mistakes no test notices");

	void lines(Console console) {
		for (Coverage rule : rules) {
			if (rule.isWhole()) continue;
			console.line(rule.rule().key() + "：测试" + rule.rule().tests().size() + "个，未命中情形" + rule.unhit().size() + "个，" + rule.mistakes() + "处试改中未被发现" + rule.unnoticed().size() + "处",
					rule.rule().key() + ": " + rule.rule().tests().size() + " tests, " + rule.unhit().size() + " cases never hit, " + rule.unnoticed().size() + " of " + rule.mistakes() + " mistakes unnoticed");
			for (Coverage.Unhit unhit : rule.unhit())
				console.line("  " + unhit.at() + " 情形" + unhit.line() + "没有测试命中：" + unhit.words().zh() + "；加一个由它作答的测试", "  " + unhit.at() + " no test hits case " + unhit.line() + ": " + unhit.words().en() + "; add a test it answers");
			for (Coverage.Unnoticed one : rule.unnoticed())
				console.line("  " + one.at() + " 把 " + one.before() + " 写成 " + one.after() + " 没有测试会发现：" + one.expression() + "；加一个界限上的测试",
						"  " + one.at() + " no test notices " + one.after() + " in place of " + one.before() + ": " + one.expression() + "; add a test at the limit");
		}
		console.line("覆盖：情形 " + hit() + "/" + cases() + "，试改 " + noticed() + "/" + mistakes(), "coverage: cases " + hit() + "/" + cases() + ", mistakes noticed " + noticed() + "/" + mistakes());
	}

	Map<String, Object> json() {
		return JsonObject.of("cases", cases(), "hit", hit(), "mistakes", mistakes(), "noticed", noticed(), "rules", rules.stream().map(CoverageReport::json).toList());
	}

	private static Map<String, Object> json(Coverage rule) {
		return JsonObject.of("rule", rule.rule().key().toString(), "tests", rule.rule().tests().size(), "mistakes", rule.mistakes(),
				"unhit", rule.unhit().stream().map(unhit -> JsonObject.of("at", unhit.at().toString(), "case", unhit.line(), "when", unhit.words().en())).toList(),
				"unnoticed", rule.unnoticed().stream().map(one -> JsonObject.of("at", one.at().toString(), "before", one.before(), "after", one.after(), "expression", one.expression())).toList());
	}

	private int cases() {
		return rules.stream().mapToInt(rule -> lines(rule)).sum();
	}

	private static int lines(Coverage rule) {
		return rule.rule().cases().size() + (rule.rule().otherwise().isEmpty() ? 0 : 1);
	}

	private int hit() {
		return cases() - rules.stream().mapToInt(rule -> rule.unhit().size()).sum();
	}

	private int mistakes() {
		return rules.stream().mapToInt(Coverage::mistakes).sum();
	}

	private int noticed() {
		return mistakes() - rules.stream().mapToInt(rule -> rule.unnoticed().size()).sum();
	}
}
