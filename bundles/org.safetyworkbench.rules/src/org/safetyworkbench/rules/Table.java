package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Case;
import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Explanation.Truth;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;

/**
 * A rule ready to answer. The first case whose condition is true answers; a condition that cannot be decided stops the
 * table. Immutable and safe for all threads.
 */
public final class Table {

	private final Rule rule;
	private final Map<String, Double> params;
	private final List<Formula> conditions;
	private final List<Row> rows;
	private final List<List<Formula>> cells;
	private final Map<String, Slot> slots;
	private final Optional<Condition> applies;

	private Table(Rule rule, Map<String, Double> params, List<Formula> conditions, List<List<Formula>> cells, Optional<Condition> applies) {
		this.rule = rule;
		this.params = params;
		this.conditions = List.copyOf(conditions);
		this.cells = List.copyOf(cells);
		rows = rows(rule, cells);
		this.applies = applies;
		List<Formula> all = new ArrayList<>(conditions);
		cells.forEach(all::addAll);
		slots = Slot.all(all, inputs(rule));
	}

	private static List<Row> rows(Rule rule, List<List<Formula>> cells) {
		Map<String, FactType> types = types(rule);
		List<Map<String, Cell>> answers = answers(rule);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) rows.add(new Row(rule.key(), i, answers.get(i), types, cells.get(i)));
		return rows;
	}

	private static Map<String, FactType> types(Rule rule) {
		Map<String, FactType> types = new HashMap<>();
		for (Output output : rule.outputs()) types.put(output.name(), output.type());
		return types;
	}

	/** Of each case; the last is "otherwise". */
	private static List<Map<String, Cell>> answers(Rule rule) {
		List<Map<String, Cell>> answers = new ArrayList<>(rule.cases().stream().map(Case::then).toList());
		answers.add(rule.otherwise());
		return answers;
	}

	private static Map<String, Input> inputs(Rule rule) {
		Map<String, Input> inputs = new HashMap<>();
		for (Input input : rule.inputs()) inputs.put(input.name(), input);
		return inputs;
	}

	/**
	 * @param params numbers that take the place of packaged ones, by name
	 * @param facts facts that {@code appliesWhen} may look at, besides the inputs
	 * @return nothing when an expression is faulty; then the problems say why
	 */
	static Optional<Table> of(Rule rule, Language language, Map<String, Double> params, Map<String, Input> facts, Problems problems) {
		Map<String, Double> numbers = new LinkedHashMap<>();
		rule.params().forEach(parameter -> numbers.put(parameter.name(), params.getOrDefault(parameter.name(), parameter.value())));
		int before = problems.size();
		List<Language.Wanted> wanted = new ArrayList<>();
		for (Case c : rule.cases()) wanted.add(new Language.Wanted(c.when(), Language.type(FactType.BOOLEAN)));
		Map<String, FactType> types = types(rule);
		List<Map<String, Cell>> answers = answers(rule);
		for (Map<String, Cell> answer : answers)
			answer.forEach((output, cell) -> {
				if (cell instanceof Cell.Formula formula) wanted.add(new Language.Wanted(formula.expression(), Language.type(types.get(output))));
			});
		List<Formula> formulas = language.check(wanted, inputs(rule), numbers, problems);
		Map<String, Input> known = new HashMap<>(facts);
		known.putAll(inputs(rule));
		Optional<Condition> applies = rule.appliesWhen().flatMap(when -> Condition.all(List.of(when), known, language, problems).stream().findFirst());
		if (problems.size() > before) return Optional.empty();
		int next = rule.cases().size();
		List<List<Formula>> cells = new ArrayList<>();
		for (Map<String, Cell> answer : answers) {
			int count = (int) answer.values().stream().filter(Cell.Formula.class::isInstance).count();
			cells.add(List.copyOf(formulas.subList(next, next + count)));
			next += count;
		}
		return Optional.of(new Table(rule, numbers, formulas.subList(0, rule.cases().size()), cells, applies));
	}

	public Rule rule() {
		return rule;
	}

	/** Programs of the conditions, in order. */
	List<Formula> conditions() {
		return conditions;
	}

	Map<String, Slot> slots() {
		return slots;
	}

	/** When the rule concerns a record. */
	Optional<Condition> condition() {
		return applies;
	}

	/** Programs of the values of each line; the last is "otherwise". */
	List<List<Formula>> cells() {
		return cells;
	}

	/** The same table with another expression in the place of one of its formulas; nothing when that is none. */
	Optional<Table> with(Formula formula, Expression other) {
		return formula.with(other, inputs(rule), params).map(changed -> new Table(rule, params, replaced(conditions, formula, changed),
				cells.stream().map(line -> replaced(line, formula, changed)).toList(), applies));
	}

	private static List<Formula> replaced(List<Formula> formulas, Formula old, Formula other) {
		return formulas.stream().map(formula -> formula == old ? other : formula).toList();
	}

	public Outcome evaluate(Situation situation) {
		Scope scope = new Scope(slots, situation);
		int index = 0;
		try {
			for (; index < conditions.size(); index++) {
				Object truth = conditions.get(index).evaluate(scope);
				if (Boolean.TRUE.equals(truth)) break;
				if (truth instanceof CelUnknownSet unknown) return new Outcome.Undecided(rule.key(), index, Row.names(unknown), Map.of());
			}
			return rows.get(index).outcome(scope);
		} catch (CelEvaluationException | Functions.Senseless e) {
			return new Outcome.Faulty(rule.key(), index, faulty(index, e));
		}
	}

	/** Whether the rule concerns the record at all: true, false or unknown. Rules without such a condition always do. */
	public Truth applies(Situation situation) {
		return applies.isEmpty() ? Truth.TRUE : applies.get().truth(situation);
	}

	/** Facts that are missing to say whether the rule concerns the record. */
	public Set<String> missingToApply(Situation situation) {
		return applies.isEmpty() ? Set.of() : applies.get().missing(situation);
	}

	/** Facts and record fields looked at, by their names. */
	public Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>();
		applies.ifPresent(condition -> keys.addAll(condition.keys()));
		for (Slot slot : slots.values()) slot.key().ifPresent(keys::add);
		return keys;
	}

	/** Whether the answer may change with the date. */
	public boolean looksAtClock() {
		return rule.inputs().stream().anyMatch(input -> input.source() == Input.Source.CLOCK && isUsed(input));
	}

	private boolean isUsed(Input input) {
		return slots.containsKey(input.name()) || slots.containsKey(Rewrite.PRESENCE + input.name());
	}

	/** Why it answers as it does. Evaluates again, step by step. */
	public Explanation explain(Situation situation) {
		Outcome outcome = evaluate(situation);
		Scope scope = new Scope(slots, situation);
		List<Explanation.Step> steps = new ArrayList<>();
		Set<Formula> looked = new LinkedHashSet<>();
		for (int i = 0; i <= Math.min(outcome.caseIndex(), conditions.size() - 1); i++) {
			Formula condition = conditions.get(i);
			looked.add(condition);
			steps.add(new Explanation.Step(i, condition.expression().text(), Condition.truth(condition, scope), used(List.of(condition), situation)));
		}
		if (outcome.caseIndex() == conditions.size()) steps.add(new Explanation.Step(conditions.size(), "", Truth.TRUE, List.of()));
		if (steps.isEmpty() || steps.getLast().truth() == Truth.TRUE) looked.addAll(cells.get(outcome.caseIndex()));
		return new Explanation(rule, outcome, steps, used(looked, situation), constants(looked));
	}

	private List<Explanation.Used> used(Iterable<Formula> formulas, Situation situation) {
		Set<Input> inputs = new LinkedHashSet<>();
		for (Formula formula : formulas)
			for (String name : formula.names()) rule.input(name.startsWith(Rewrite.PRESENCE) ? name.substring(Rewrite.PRESENCE.length()) : name).ifPresent(inputs::add);
		return inputs.stream().map(input -> new Explanation.Used(input, situation.find(input))).toList();
	}

	private List<Explanation.Constant> constants(Set<Formula> looked) {
		return rule.params().stream().filter(parameter -> looked.stream().anyMatch(f -> f.expression().text().matches("(?s).*\\bparams\\s*\\.\\s*" + parameter.name() + "\\b.*")))
				.map(parameter -> new Explanation.Constant(parameter, params.get(parameter.name()), params.get(parameter.name()) != parameter.value())).toList();
	}

	private Problem faulty(int index, Exception e) {
		Throwable cause = e;
		while (cause.getCause() != null) cause = cause.getCause();
		String where = index < rule.cases().size() ? rule.cases().get(index).at().toString() : rule.at().toString();
		return new Problem("rule.faulty", rule.key() + " " + where, new Text("规则无法计算：" + cause.getMessage(), "the rule cannot be computed: " + cause.getMessage()),
				new Text("核对输入的数值", "look at the values it was given"));
	}
}
