package org.safetyworkbench.ui.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.ui.text.Texts;

/** Trying a rule: what was entered for its inputs and what the rule answers to that. Nothing is stored. */
final class RuleTrial {

	private final Texts texts;
	private final Packs packs;
	private final Rule rule;
	private final String jurisdiction;
	private final Map<String, Object> entered = new LinkedHashMap<>();

	RuleTrial(Texts texts, Packs packs, Rule rule, String jurisdiction) {
		this.texts = texts;
		this.packs = packs;
		this.rule = rule;
		this.jurisdiction = jurisdiction;
	}

	/** Inputs somebody enters; date and place answer the others. */
	List<Input> inputs() {
		return rule.inputs().stream().filter(input -> input.source() != Input.Source.JURISDICTION).toList();
	}

	/** Labels to choose from, the first being "unknown"; empty when the value is typed. */
	List<String> choices(Input input) {
		List<String> choices = new ArrayList<>();
		if (input.type() == FactType.BOOLEAN) choices.addAll(List.of(texts.get("value.unknown"), texts.get("value.yes"), texts.get("value.no")));
		else if (!input.values().isEmpty() && input.type() != FactType.LIST) {
			choices.add(texts.get("value.unknown"));
			input.values().forEach(value -> choices.add(texts.of(value.label())));
		}
		return choices;
	}

	void choose(Input input, int index) {
		if (index <= 0) entered.remove(input.name());
		else if (input.type() == FactType.BOOLEAN) entered.put(input.name(), index == 1);
		else entered.put(input.name(), input.values().get(index - 1).id());
	}

	/** Takes what was typed and answers what is wrong with it. */
	Optional<Problem> type(Input input, String text) {
		if (text.isBlank()) {
			entered.remove(input.name());
			return Optional.empty();
		}
		Result<Object> value = input.parse(text);
		if (value.isOk()) entered.put(input.name(), value.value());
		else entered.remove(input.name());
		return value.problems().stream().findFirst();
	}

	Explanation answer(LocalDate asOf) {
		return packs.explain(rule.key().toString(), Situation.asked(Facts.of(entered), asOf, jurisdiction));
	}
}
