package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Facts somebody wrote down to try a rule: a JSON or YAML map by the names of the rule's inputs or of the facts behind them. */
final class FactsFile {

	private final Path file;
	private final Map<?, ?> values;

	private FactsFile(Path file, Map<?, ?> values) {
		this.file = file;
		this.values = values;
	}

	static FactsFile read(Path file) {
		try {
			Object content = new Load(LoadSettings.builder().setLabel(file.toString()).setAllowDuplicateKeys(false).build()).loadFromString(Files.readString(file));
			if (content instanceof Map<?, ?> map) return new FactsFile(file, map);
			throw new Stop(unusable("应是“名称: 值”的对象", "it should be an object of names and values").at(file.toString()));
		} catch (CharacterCodingException e) {
			throw new Stop(unusable("文件不是UTF-8文本", "it is no UTF-8 text").at(file.toString()));
		} catch (YamlEngineException e) {
			throw new Stop(unusable("不是正确的JSON或YAML：" + e.getMessage(), "it is neither JSON nor YAML: " + e.getMessage()).at(file.toString()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Problem unusable(String zh, String en) {
		return Problem.of("facts.unreadable", zh, en).remedy("例如 {\"lpg_total_kg\": 120}", "for example {\"lpg_total_kg\": 120}");
	}

	/** Values for the rule by its input names; an empty value is unknown. */
	Facts forRule(Rule rule) {
		Facts.Builder facts = Facts.builder();
		List<Problem> problems = new ArrayList<>();
		values.forEach((name, value) -> input(rule, String.valueOf(name)).ifPresent(input -> {
			if (value == null) return;
			Result<Object> typed = typed(input, value);
			if (typed.isOk()) facts.put(input.name(), typed.value());
			else typed.problems().forEach(problem -> problems.add(problem.at(file + ": " + name)));
		}));
		if (!problems.isEmpty()) throw new Stop(problems);
		if (!facts(rule, "jurisdiction") && values.get("jurisdiction") instanceof String place) facts.put("jurisdiction", place);
		return facts.build();
	}

	/** Names the rule does not ask for. */
	List<String> unused(Rule rule) {
		return values.keySet().stream().map(String::valueOf).filter(name -> !name.equals("jurisdiction") && input(rule, name).isEmpty()).toList();
	}

	private static boolean facts(Rule rule, String name) {
		return rule.input(name).isPresent();
	}

	private static Optional<Input> input(Rule rule, String name) {
		return rule.input(name).or(() -> rule.inputs().stream().filter(input -> input.key().equals(name)).findFirst());
	}

	private static Result<Object> typed(Input input, Object value) {
		FactType type = input.type();
		if (value instanceof Number number && (type == FactType.NUMBER || type == FactType.INTEGER)) return Result.of(number.doubleValue());
		if (value instanceof Boolean && type == FactType.BOOLEAN) return Result.of(value);
		if (value instanceof List<?> list && type == FactType.LIST) return Result.of(list.stream().map(String::valueOf).toList());
		if (value instanceof List<?> || value instanceof Map<?, ?>)
			return Result.failed(Problem.of("facts.value", "值的形式不对", "a value of that form does not fit").remedy("这里应是单个值", "a single value is wanted here"));
		return input.parse(String.valueOf(value));
	}
}
