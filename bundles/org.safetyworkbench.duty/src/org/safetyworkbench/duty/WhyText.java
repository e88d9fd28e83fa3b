package org.safetyworkbench.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Locator;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Rule;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A reason as it is kept with a duty: the JSON of {@link Why}. */
final class WhyText {

	/** Room in the table; a list of facts that needs more is cut. */
	private static final int ROOM = 16000;
	private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	private WhyText() {}

	static Why read(String json) {
		return JSON.readValue(json, Why.class);
	}

	static String write(Why why) {
		String json = JSON.writeValueAsString(why);
		for (int keep = why.facts().size() - 1; json.length() > ROOM && keep >= 0; keep--)
			json = JSON.writeValueAsString(new Why(why.rule(), why.name(), why.origin(), why.binding(), why.condition(), why.articles(), why.facts().subList(0, keep)));
		return json;
	}

	static Why of(Explanation explanation, Packs packs) {
		Rule rule = explanation.rule();
		String condition = explanation.steps().isEmpty() ? "" : explanation.steps().getLast().condition();
		List<Why.Used> facts = new ArrayList<>();
		for (Explanation.Used used : explanation.facts()) facts.add(new Why.Used(used.input().label(), used.isKnown() ? said(used) : Text.EMPTY));
		return new Why(rule.key().toString(), rule.name(), rule.origin(), rule.binding(), condition, rule.basis().stream().map(basis -> article(basis, packs)).toList(), facts);
	}

	private static Text said(Explanation.Used used) {
		return said(used.value(), used.input().values(), used.input().unit());
	}

	/** A value as officials read it. */
	static Text said(Object value, List<FactValue> labels, String unit) {
		String after = unit.isEmpty() ? "" : " " + unit;
		return switch (value) {
			case Boolean flag -> flag ? new Text("是", "yes") : new Text("否", "no");
			case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> Text.of(number.longValue() + after);
			case Double number -> Text.of(number + after);
			case Collection<?> several -> new Text(several.stream().map(one -> label(one, labels).zh()).collect(Collectors.joining("、")),
					several.stream().map(one -> label(one, labels).en()).collect(Collectors.joining(", ")));
			default -> label(value, labels);
		};
	}

	private static Text label(Object value, List<FactValue> labels) {
		Optional<FactValue> known = labels.stream().filter(v -> v.id().equals(value)).findFirst();
		return known.map(FactValue::label).orElseGet(() -> Text.of(value.toString()));
	}

	private static String article(LegalBasis basis, Packs packs) {
		String title = packs.law(basis.law()).map(Law::title).map(Text::zh).orElse(basis.law());
		return "《" + title + "》" + new Locator(basis.article()).words().zh() + (basis.verified() ? "" : "（待核）");
	}
}
