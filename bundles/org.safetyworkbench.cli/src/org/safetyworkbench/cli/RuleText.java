package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Locator;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Rule;

/** What commands about rules say in common. */
final class RuleText {

	private RuleText() {}

	static Rule rule(Packs packs, String ref) {
		return packs.rule(ref).orElseThrow(() -> {
			Text near = packs.suggestRule(ref);
			return new Stop(Problem.of("usage.rule", "没有规则“" + ref + "”", "there is no rule '" + ref + "'").remedy(near.zh(), near.en()));
		});
	}

	/** Articles a rule rests on, with the law's title and what is not verified marked. */
	static List<Map<String, Object>> basis(Packs packs, Rule rule, Console console) {
		return rule.basis().stream().map(basis -> {
			Map<String, Object> object = new LinkedHashMap<>();
			object.put("law", basis.law());
			object.put("title", packs.law(basis.law()).map(law -> console.text(law.title())).orElse(basis.law()));
			object.put("article", new Locator(basis.article()).plain());
			object.put("verified", basis.verified());
			return object;
		}).toList();
	}

	static String line(Packs packs, LegalBasis basis, Console console) {
		String title = packs.law(basis.law()).map(Law::title).map(console::text).orElse(basis.law());
		String mark = basis.verified() ? "" : console.text(new Text("（待核）", " (not verified)"));
		return console.text(new Text("《" + title + "》", title + " ")) + console.text(new Locator(basis.article()).words()) + mark;
	}

	/** A value with the words officials use for it. */
	static String value(Object value, List<FactValue> values, Console console) {
		if (value instanceof List<?> several) return String.join(console.text(new Text("、", ", ")), several.stream().map(one -> value(one, values, console)).toList());
		String id = text(value);
		return values.stream().filter(v -> v.id().equals(id)).findFirst().map(v -> console.text(v.label()) + " (" + id + ")").orElse(id);
	}

	/** Numbers without a needless fraction; yes and no as they are written in packs. */
	static String text(Object value) {
		if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) return String.valueOf(number.longValue());
		return String.valueOf(value);
	}

	static String cell(Cell cell) {
		return switch (cell) {
			case Cell.Nothing nothing -> "—";
			case Cell.Literal literal -> text(literal.value());
			case Cell.Formula formula -> "= " + formula.expression().text();
		};
	}
}
