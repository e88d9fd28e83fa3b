package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;

/** Tries a rule with facts and says which case answered and why. */
@Component(service = Command.class, property = Command.NAME + "=rules eval")
public final class RulesEvalCommand implements Command {

	private final Library library;

	@Activate
	public RulesEvalCommand(@Reference Library library) {
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Packs packs = library.packs();
		String ref = arguments.needed("ID");
		Rule named = RuleText.rule(packs, ref);
		Facts facts = Facts.NONE;
		if (arguments.has("--facts")) {
			FactsFile file = FactsFile.read(arguments.file("--facts").orElseThrow());
			facts = file.forRule(named);
			List<String> unused = file.unused(named);
			if (!unused.isEmpty()) console.note(new Text("规则没有用到：" + String.join("、", unused), "not used by the rule: " + String.join(", ", unused)));
		}
		String place = arguments.text("--jurisdiction").map(id -> Jurisdictions.of(packs, id)).orElse("");
		Explanation explanation = packs.explain(ref, Situation.asked(facts, arguments.date("--as-of").orElseGet(LocalDate::now), place));
		console.answer(() -> object(packs, explanation, console), () -> lines(packs, explanation, console));
		return explanation.outcome() instanceof Outcome.Faulty ? Exit.REFUSED : Exit.DONE;
	}

	private static void lines(Packs packs, Explanation explanation, Console console) {
		Rule rule = explanation.rule();
		console.line(rule.key() + "  " + console.text(rule.name()));
		switch (explanation.outcome()) {
			case Outcome.Decided decided -> console.line("结论", "answer");
			case Outcome.Undecided undecided -> console.line("不能确定，缺少：" + labels(rule, undecided, console), "undecided, missing: " + labels(rule, undecided, console));
			case Outcome.Faulty faulty -> console.line("无法计算：" + faulty.problem().in(console.locale()), "cannot be computed: " + faulty.problem().in(console.locale()));
		}
		console.table(explanation.values().entrySet().stream().map(value -> List.of("  " + rule.output(value.getKey()).map(output -> console.text(output.label())).orElse(value.getKey()),
				RuleText.value(value.getValue(), rule.output(value.getKey()).map(output -> output.values()).orElse(List.of()), console))).toList());
		console.line("");
		console.line("为什么", "why");
		for (Explanation.Step step : explanation.steps())
			console.line("  " + truth(step.truth(), console) + "  " + (step.condition().isEmpty() ? console.text(new Text("其余情况", "otherwise")) : step.condition()));
		console.line("");
		console.line("用到的事实", "facts used");
		console.table(explanation.facts().stream().map(used -> List.of("  " + console.text(used.input().label()),
				used.isKnown() ? RuleText.value(used.value(), used.input().values(), console) + used.input().unit() : console.text(new Text("（未知）", "(unknown)")))).toList());
		console.line("");
		console.line("依据", "rests on");
		rule.basis().forEach(basis -> console.line("  " + RuleText.line(packs, basis, console)));
	}

	private static String labels(Rule rule, Outcome outcome, Console console) {
		return outcome.missing().stream().map(name -> rule.input(name).map(input -> console.text(input.label())).orElse(name)).collect(Collectors.joining(console.text(new Text("、", ", "))));
	}

	private static String truth(Explanation.Truth truth, Console console) {
		return console.text(switch (truth) {
			case TRUE -> new Text("成立  ", "holds  ");
			case FALSE -> new Text("不成立", "not    ");
			case UNKNOWN -> new Text("不确定", "unknown");
			case FAULTY -> new Text("出错  ", "faulty ");
		});
	}

	private static Map<String, Object> object(Packs packs, Explanation explanation, Console console) {
		Outcome outcome = explanation.outcome();
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("rule", explanation.rule().key().toString());
		object.put("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
		object.put("case", outcome.caseIndex());
		object.put("values", outcome.values());
		object.put("missing", outcome.missing());
		if (outcome instanceof Outcome.Faulty faulty) object.put("problem", console.object(faulty.problem()));
		object.put("binding", explanation.rule().binding().name().toLowerCase(Locale.ROOT));
		object.put("steps", explanation.steps().stream().map(step -> JsonObject.of("case", step.index(), "condition", step.condition(), "result", step.truth().name().toLowerCase(Locale.ROOT))).toList());
		Map<String, Object> facts = new LinkedHashMap<>();
		explanation.facts().forEach(used -> facts.put(used.input().name(), used.value()));
		object.put("facts", facts);
		object.put("params", explanation.params().stream().map(constant -> JsonObject.of("name", constant.parameter().name(), "value", constant.value(), "origin", constant.parameter().origin().word())).toList());
		object.put("basis", RuleText.basis(packs, explanation.rule(), console));
		return object;
	}
}
