package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleKey;

/** Checks all expressions of one pack, in pieces that may run side by side. */
final class PackCompiler {

	private final Pack pack;
	private final Map<String, Marks> marks;
	private final Language language;
	private final Map<RuleKey, Map<String, Double>> params;
	private final Map<String, Input> facts = new HashMap<>();
	private final List<Rule> rules;
	private final Table[] tables;
	private final Problems[] problems;
	private final Map<String, Condition> applies = new HashMap<>();

	/**
	 * @param marks the forms its items belong to, by item id
	 * @param visible the pack and all it requires
	 */
	PackCompiler(Pack pack, Map<String, Marks> marks, List<Pack> visible, Language language, Map<RuleKey, Map<String, Double>> params) {
		this.pack = pack;
		this.marks = marks;
		this.language = language;
		this.params = params;
		Map<String, Fact> known = PackCheck.facts(visible);
		known.values().forEach(fact -> facts.put(fact.name(), input(fact)));
		rules = pack.rules().stream().map(rule -> rule.with(rule.inputs().stream().map(input -> described(input, known)).toList())).toList();
		tables = new Table[rules.size()];
		problems = new Problems[rules.size() + 1];
	}

	private static Input input(Fact fact) {
		return new Input(fact.name(), fact.type(), fact.unit(), fact.values(), Input.Source.FACT, fact.name(), fact.label(), fact.at());
	}

	/** An input of a fact shares the fact's values, unit and label unless the rule has its own. */
	private static Input described(Input input, Map<String, Fact> facts) {
		Fact fact = input.source() == Input.Source.FACT ? facts.get(input.key()) : null;
		if (fact == null) return input;
		return new Input(input.name(), input.type(), input.unit().isEmpty() ? fact.unit() : input.unit(), input.values().isEmpty() ? fact.values() : input.values(),
				input.source(), input.key(), input.label().zh().equals(input.name()) ? fact.label() : input.label(), input.at());
	}

	Pack pack() {
		return pack;
	}

	/** The pieces of work. */
	Stream<Runnable> work() {
		return Stream.concat(Stream.of(this::items), IntStream.range(0, rules.size()).mapToObj(i -> () -> rule(i)));
	}

	private void items() {
		Problems found = new Problems();
		List<Condition> conditions = Condition.all(pack.items().stream().map(Item::appliesWhen).toList(), facts, language, found);
		for (int i = 0; i < conditions.size(); i++) applies.put(pack.items().get(i).id(), conditions.get(i));
		problems[rules.size()] = found;
	}

	private void rule(int i) {
		Problems found = new Problems();
		Rule rule = rules.get(i);
		Optional<Table> table = Table.of(rule, language, params.getOrDefault(rule.key(), Map.of()), facts, found);
		tables[i] = table.orElse(null);
		problems[i] = found;
	}

	List<Problem> problems() {
		List<Problem> all = new ArrayList<>();
		for (Problems found : problems) all.addAll(found.asList());
		return all;
	}

	CheckedPack checked() {
		return new CheckedPack(pack, List.of(tables), applies, marks);
	}
}
