package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;

/**
 * The programs of a table without anything around them, with inputs and unknowns of one situation prepared beforehand:
 * what evaluation is measured against.
 */
public final class RawPrograms {

	private final Program applies;
	private final Program[] conditions;
	private final Program[][] cells;
	private final PartialVars variables;

	private RawPrograms(Program applies, Program[] conditions, Program[][] cells, PartialVars variables) {
		this.applies = applies;
		this.conditions = conditions;
		this.cells = cells;
		this.variables = variables;
	}

	public static RawPrograms of(Table table, Situation situation) {
		Map<String, Slot> slots = new HashMap<>(table.slots());
		table.condition().ifPresent(condition -> slots.putAll(condition.slots()));
		Map<String, Object> known = new HashMap<>();
		List<CelAttributePattern> unknown = new ArrayList<>();
		slots.forEach((name, slot) -> {
			Object value = slot.in(situation).orElseThrow();
			if (value instanceof CelUnknownSet) unknown.add(CelAttributePattern.create(name));
			else known.put(name, value);
		});
		return new RawPrograms(table.condition().map(condition -> condition.formula().program()).orElse(null), programs(table.conditions()),
				table.cells().stream().map(RawPrograms::programs).toArray(Program[][]::new), PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new)));
	}

	private static Program[] programs(List<Formula> formulas) {
		return formulas.stream().map(Formula::program).toArray(Program[]::new);
	}

	/** Runs what evaluating would run; whether it decided. */
	public boolean run() {
		try {
			if (applies != null && !Boolean.TRUE.equals(applies.eval(variables))) return false;
			Optional<Integer> hit = hit();
			if (hit.isEmpty()) return false;
			boolean decided = true;
			for (Program cell : cells[hit.get()]) decided &= !(cell.eval(variables) instanceof CelUnknownSet);
			return decided;
		} catch (CelEvaluationException e) {
			return false;
		}
	}

	private Optional<Integer> hit() throws CelEvaluationException {
		for (int i = 0; i < conditions.length; i++) {
			Object truth = conditions[i].eval(variables);
			if (Boolean.TRUE.equals(truth)) return Optional.of(i);
			if (truth instanceof CelUnknownSet) return Optional.empty();
		}
		return Optional.of(conditions.length);
	}
}
