package org.safetyworkbench.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.RuleKey;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;

/** One line of a compiled table: what it answers when it is hit. A line of literals answers one ready-made outcome. */
final class Row {

	private final RuleKey rule;
	private final int index;
	private final Map<String, Object> literals = new LinkedHashMap<>();
	private final List<Computed> computed = new ArrayList<>();
	private final Outcome ready;

	private record Computed(String output, FactType type, Formula formula) {}

	/**
	 * @param types types of the outputs
	 * @param formulas the compiled formulas of the cells, in their order
	 */
	Row(RuleKey rule, int index, Map<String, Cell> cells, Map<String, FactType> types, Iterable<Formula> formulas) {
		this.rule = rule;
		this.index = index;
		var next = formulas.iterator();
		cells.forEach((output, cell) -> {
			switch (cell) {
				case Cell.Literal literal -> literals.put(output, literal.value());
				case Cell.Formula formula -> {
					literals.put(output, null);
					computed.add(new Computed(output, types.get(output), next.next()));
				}
				case Cell.Nothing nothing -> {}
			}
		});
		ready = computed.isEmpty() ? new Outcome.Decided(rule, index, Collections.unmodifiableMap(literals)) : null;
	}

	Outcome outcome(Scope scope) throws CelEvaluationException {
		if (ready != null) return ready;
		Map<String, Object> values = new LinkedHashMap<>(literals);
		Set<String> missing = null;
		for (Computed cell : computed) {
			Object value = cell.formula.evaluate(scope);
			if (value instanceof CelUnknownSet unknown) {
				values.remove(cell.output);
				if (missing == null) missing = new LinkedHashSet<>();
				missing.addAll(names(unknown));
			} else values.put(cell.output, form(value, cell.type));
		}
		Map<String, Object> known = Collections.unmodifiableMap(values);
		return missing == null ? new Outcome.Decided(rule, index, known) : new Outcome.Undecided(rule, index, missing, known);
	}

	/** Names of the inputs whose absence makes something unknown. */
	static Set<String> names(CelUnknownSet unknown) {
		Set<String> names = new LinkedHashSet<>();
		for (CelAttribute attribute : unknown.attributes()) names.add(attribute.toString());
		return names;
	}

	private static Object form(Object value, FactType type) {
		if (value instanceof Instant moment) {
			LocalDateTime local = Functions.local(moment);
			return type == FactType.DATE ? local.toLocalDate() : local;
		}
		if (value instanceof Double number && !Double.isFinite(number)) throw new Functions.Senseless("no finite number: " + number);
		return value instanceof List<?> list ? List.copyOf(list) : value;
	}
}
