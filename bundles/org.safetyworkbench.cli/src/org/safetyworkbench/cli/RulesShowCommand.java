package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Case;
import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Rule;

/** Shows a rule as the table it is, with its articles. */
@Component(service = Command.class, property = Command.NAME + "=rules show")
public final class RulesShowCommand implements Command {

	private final Library library;

	@Activate
	public RulesShowCommand(@Reference Library library) {
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Packs packs = library.packs();
		Rule rule = RuleText.rule(packs, arguments.needed("ID"));
		console.answer(() -> object(packs, rule, console), () -> lines(packs, rule, console));
		return Exit.DONE;
	}

	private static void lines(Packs packs, Rule rule, Console console) {
		console.line(rule.key() + "  " + console.text(rule.name()));
		console.line("来源：" + rule.origin().word() + (rule.draft() ? "（草案，仅供参考）" : "") + "；规则包：" + rule.pack(),
				"origin: " + rule.origin().word() + (rule.draft() ? " (draft, advice only)" : "") + "; pack: " + rule.pack());
		rule.duty().ifPresent(duty -> console.line("任务：" + duty.task().zh(), "duty: " + duty.task().en()));
		section("输入", "inputs", console);
		console.table(rule.inputs().stream().map(input -> List.of("  " + input.name(), console.text(input.label()), input.type().name().toLowerCase(Locale.ROOT), input.unit(),
				input.source().name().toLowerCase(Locale.ROOT))).toList());
		if (!rule.params().isEmpty()) section("参数", "parameters", console);
		console.table(rule.params().stream().map(p -> List.of("  " + p.name(), console.text(p.label()), RuleText.text(p.value()) + p.unit(), p.origin().word())).toList());
		section("情况（自上而下，第一条成立的作答）", "cases (the first that holds answers)", console);
		for (Case one : rule.cases()) console.line("  " + one.when().text() + "  →  " + values(rule, one.then(), console));
		console.line("  " + console.text(new Text("其余", "otherwise")) + "  →  " + values(rule, rule.otherwise(), console));
		section("依据", "rests on", console);
		rule.basis().forEach(basis -> console.line("  " + RuleText.line(packs, basis, console)));
	}

	private static void section(String zh, String en, Console console) {
		console.line("");
		console.line(zh, en);
	}

	private static String values(Rule rule, Map<String, Cell> cells, Console console) {
		return String.join(console.text(new Text("，", ", ")), cells.entrySet().stream().map(cell -> value(rule.output(cell.getKey()), cell.getKey(), cell.getValue(), console)).toList());
	}

	private static String value(Optional<Output> output, String name, Cell cell, Console console) {
		String label = output.map(Output::label).map(console::text).orElse(name);
		return label + " = " + switch (cell) {
			case Cell.Literal literal -> RuleText.value(literal.value(), output.map(Output::values).orElse(List.of()), console);
			case Cell.Formula formula -> formula.expression().text();
			case Cell.Nothing nothing -> RuleText.cell(nothing);
		};
	}

	private static Map<String, Object> object(Packs packs, Rule rule, Console console) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", rule.key().toString());
		object.put("name", console.text(rule.name()));
		object.put("pack", rule.pack());
		object.put("kind", rule.kind());
		object.put("origin", rule.origin().word());
		object.put("draft", rule.draft());
		object.put("subject", rule.subject().name().toLowerCase(Locale.ROOT));
		object.put("topic", rule.topic());
		object.put("bound", rule.isBound());
		object.put("inputs", rule.inputs().stream().map(input -> JsonObject.of("name", input.name(), "type", input.type().name().toLowerCase(Locale.ROOT), "unit", input.unit(), "label",
				console.text(input.label()), "from", input.source().name().toLowerCase(Locale.ROOT))).toList());
		object.put("outputs", rule.outputs().stream().map(output -> JsonObject.of("name", output.name(), "type", output.type().name().toLowerCase(Locale.ROOT), "effect",
				output.effect().name().toLowerCase(Locale.ROOT), "label", console.text(output.label()))).toList());
		object.put("params", rule.params().stream().map(p -> JsonObject.of("name", p.name(), "value", p.value(), "unit", p.unit(), "origin", p.origin().word(), "label", console.text(p.label()))).toList());
		object.put("cases", rule.cases().stream().map(one -> JsonObject.of("when", one.when().text(), "then", cells(one.then()))).toList());
		object.put("otherwise", cells(rule.otherwise()));
		object.put("basis", RuleText.basis(packs, rule, console));
		object.put("tests", rule.tests().size());
		return object;
	}

	private static Map<String, String> cells(Map<String, Cell> cells) {
		Map<String, String> texts = new LinkedHashMap<>();
		cells.forEach((name, cell) -> texts.put(name, RuleText.cell(cell)));
		return texts;
	}
}
