package org.safetyworkbench.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.safetyworkbench.spi.Case;
import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Values;
import org.safetyworkbench.ui.why.Words;

/** A rule as a table people read: numbered conditions in words and what follows from each. */
final class RuleTable {

	/**
	 * A line of the table.
	 *
	 * @param index as explanations count it
	 * @param cel the condition as written in the pack
	 */
	record Row(int index, String condition, String answer, String cel) {}

	private final Texts texts;
	private final Words words;
	private final Values values;

	RuleTable(Texts texts) {
		this.texts = texts;
		words = new Words(texts);
		values = new Values(texts);
	}

	List<Row> of(Rule rule) {
		List<Row> rows = new ArrayList<>();
		for (Case one : rule.cases())
			rows.add(new Row(rows.size(), words.condition(rule, one.when().text()), answer(rule, one.then()), one.when().text()));
		if (!rule.otherwise().isEmpty()) rows.add(new Row(rows.size(), words.condition(rule, ""), answer(rule, rule.otherwise()), ""));
		return rows;
	}

	private String answer(Rule rule, Map<String, Cell> then) {
		String answer = then.entrySet().stream().filter(cell -> !(cell.getValue() instanceof Cell.Nothing)).map(cell -> cell(rule, cell.getKey(), cell.getValue()))
				.collect(Collectors.joining("\n"));
		return answer.isEmpty() ? texts.get("why.nothing") : answer;
	}

	private String cell(Rule rule, String name, Cell cell) {
		String label = rule.output(name).map(output -> texts.of(output.label())).orElse(name);
		String value = switch (cell) {
			case Cell.Literal literal -> rule.output(name).map(output -> values.of(output, literal.value())).orElse(String.valueOf(literal.value()));
			case Cell.Formula formula -> words.say(rule, formula.expression().text());
			case Cell.Nothing nothing -> "";
		};
		return texts.get("why.pair", label, value);
	}
}
