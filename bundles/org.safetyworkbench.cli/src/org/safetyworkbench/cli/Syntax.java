package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/**
 * How a command is written.
 *
 * @param name its words, such as {@code rules eval}
 * @param records which workspace it works in
 */
record Syntax(String name, Records records, List<Parameter> parameters, List<Option> options, Text summary, Text details) {

	/** Which workspace a command works in when {@code --workspace} is not given. */
	enum Records {
		/** it needs none */
		NONE,
		/** a temporary one, deleted at the end */
		TEMPORARY,
		/** the one the window opens; one that is named must be there, else a mistyped name would look like an empty office */
		OFFICE,
		/** the same, but work may begin in it: it is made where there is none */
		NEW_OFFICE,
		/** the one for trying out */
		DEMONSTRATION
	}

	/** Options of every command. */
	static final List<Option> COMMON = List.of(Option.with("--workspace", "DIR", "工作区文件夹", "folder of the workspace"),
			Option.with("--password-file", "FILE", "数据库密码所在的文件（第一行；也可用环境变量" + Passwords.VARIABLE + "）", "file with the password of the database (its first line; or set " + Passwords.VARIABLE + ")"),
			Option.flag("--json", "标准输出只写一个JSON对象", "write one JSON object to stdout and nothing else"),
			Option.flag("--help", "显示本说明", "show this help"));

	Syntax {
		parameters = List.copyOf(parameters);
		options = List.copyOf(options);
	}

	Stream<Option> allOptions() {
		return Stream.concat(options.stream(), COMMON.stream());
	}

	/** The values of the words after the command's name; options may stand anywhere, {@code --} ends them. */
	Result<Arguments> parse(List<String> words) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, List<String>> repeated = new LinkedHashMap<>();
		List<String> rest = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		boolean isEnded = false;
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (isEnded || !word.startsWith("-") || word.equals("-")) {
				rest.add(word);
				continue;
			}
			if (word.equals("--")) {
				isEnded = true;
				continue;
			}
			int equals = word.indexOf('=');
			String name = equals < 0 ? word : word.substring(0, equals);
			Optional<Option> option = allOptions().filter(o -> o.name().equals(name.equals("-h") ? "--help" : name)).findFirst();
			if (option.isEmpty()) problems.add(unknown(name));
			else if (values.containsKey(option.get().name())) problems.add(repeated(name));
			else if (option.get().isFlag() && equals >= 0) problems.add(noValue(name));
			else if (option.get().isFlag()) values.put(option.get().name(), "");
			else if (equals >= 0 && equals + 1 < word.length()) keep(option.get(), word.substring(equals + 1), values, repeated);
			else if (equals < 0 && i + 1 < words.size() && !isOption(words.get(i + 1))) keep(option.get(), words.get(++i), values, repeated);
			else problems.add(missingValue(option.get()));
		}
		if (!values.containsKey("--help")) {
			options.stream().filter(option -> option.needed() && !values.containsKey(option.name()) && problems.isEmpty()).forEach(option -> problems.add(missing(option.usage())));
			problems.addAll(place(rest, values));
		}
		return problems.isEmpty() ? Result.of(new Arguments(values, repeated, rest.subList(Math.min(rest.size(), single()), rest.size()))) : Result.failed(problems);
	}

	private static void keep(Option option, String value, Map<String, String> values, Map<String, List<String>> repeated) {
		if (option.many()) repeated.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
		else values.put(option.name(), value);
	}

	private boolean isOption(String word) {
		return allOptions().anyMatch(option -> option.name().equals(word));
	}

	/** Parameters that take one word. */
	private int single() {
		return (int) parameters.stream().filter(parameter -> !parameter.many()).count();
	}

	private List<Problem> place(List<String> words, Map<String, String> values) {
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < parameters.size(); i++) {
			Parameter parameter = parameters.get(i);
			if (parameter.many()) return problems;
			if (i >= words.size()) {
				if (parameter.needed()) problems.add(missing(parameter.usage()));
				continue;
			}
			String word = words.get(i);
			if (!parameter.choices().isEmpty() && !parameter.choices().contains(word)) problems.add(notAChoice(parameter, word));
			values.put(parameter.name(), word);
		}
		if (words.size() > parameters.size()) problems.add(Problem.of("usage.extra", "多余的参数：" + words.get(parameters.size()),
				"one word too many: " + words.get(parameters.size())).remedy("用法：" + usage(), "usage: " + usage()));
		return problems;
	}

	String usage() {
		StringBuilder usage = new StringBuilder("workbench ").append(name);
		for (Parameter parameter : parameters) usage.append(' ').append(parameter.usage());
		for (Option option : options) usage.append(option.needed() ? " " : " [").append(option.usage()).append(option.needed() ? "" : "]");
		return usage.append(" [--workspace DIR] [--json]").toString();
	}

	private Problem unknown(String option) {
		Problem problem = Problem.of("usage.unknown-option", "“" + name + "”没有选项" + option, "'" + name + "' has no option " + option);
		return Suggestion.of(option, allOptions().map(Option::name).toList()).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
				.orElse(problem.remedy("用 workbench " + name + " --help 查看全部选项", "see all options by: workbench " + name + " --help"));
	}

	private Problem notAChoice(Parameter parameter, String word) {
		String choices = String.join("、", parameter.choices());
		Problem problem = Problem.of("usage.unknown-word", "“" + word + "”不在可选范围内：" + choices, "'" + word + "' is none of " + String.join(", ", parameter.choices()));
		return Suggestion.of(word, parameter.choices()).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?")).orElse(problem);
	}

	private Problem missing(String what) {
		return Problem.of("usage.missing", "缺少" + what, what + " is missing").remedy("用法：" + usage(), "usage: " + usage());
	}

	private Problem missingValue(Option option) {
		return Problem.of("usage.missing-value", "选项" + option.name() + "缺少值", "option " + option.name() + " needs a value")
				.remedy("写成 " + option.usage(), "write " + option.usage());
	}

	private static Problem noValue(String option) {
		return Problem.of("usage.no-value", "选项" + option + "不带值", "option " + option + " takes no value");
	}

	private static Problem repeated(String option) {
		return Problem.of("usage.repeated", "选项" + option + "写了两次", "option " + option + " is given twice");
	}
}
