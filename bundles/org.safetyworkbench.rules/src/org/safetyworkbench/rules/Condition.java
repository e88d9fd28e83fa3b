package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.safetyworkbench.spi.Explanation.Truth;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;

/** A condition over facts, such as when an item applies. */
public final class Condition {

	private final Formula formula;
	private final Map<String, Slot> slots;

	private Condition(Formula formula, Map<String, Slot> slots) {
		this.formula = formula;
		this.slots = slots;
	}

	/** Checks conditions over the same facts; one for each, or none when one is faulty. */
	static List<Condition> all(List<Expression> expressions, Map<String, Input> facts, Language language, Problems problems) {
		List<Language.Wanted> wanted = expressions.stream().map(e -> new Language.Wanted(e, Language.type(FactType.BOOLEAN))).toList();
		List<Condition> all = new ArrayList<>();
		for (Formula formula : language.check(wanted, facts, Map.of(), problems)) all.add(new Condition(formula, Slot.all(List.of(formula), facts)));
		return all;
	}

	/** Whether it holds; what cannot be computed is faulty. */
	public Truth truth(Situation situation) {
		return truth(formula, new Scope(slots, situation));
	}

	static Truth truth(Formula formula, Scope scope) {
		try {
			Object value = formula.evaluate(scope);
			return value instanceof CelUnknownSet ? Truth.UNKNOWN : Boolean.TRUE.equals(value) ? Truth.TRUE : Truth.FALSE;
		} catch (CelEvaluationException | Functions.Senseless e) {
			return Truth.FAULTY;
		}
	}

	/** Names of the facts that keep it from being decided. */
	Set<String> missing(Situation situation) {
		try {
			return formula.evaluate(new Scope(slots, situation)) instanceof CelUnknownSet unknown ? Row.names(unknown) : Set.of();
		} catch (CelEvaluationException | Functions.Senseless e) {
			return Set.of();
		}
	}

	Formula formula() {
		return formula;
	}

	Map<String, Slot> slots() {
		return slots;
	}

	/** Facts and record fields looked at, by their names. */
	Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>();
		for (Slot slot : slots.values()) slot.key().ifPresent(keys::add);
		return keys;
	}
}
