package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Case;
import org.safetyworkbench.spi.Cell;
import org.safetyworkbench.spi.Duty;
import org.safetyworkbench.spi.DutyState;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Layer;
import org.safetyworkbench.spi.Origin;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Parameter;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.spi.RuleTest;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.spi.Validity;

/** Reads decision tables. Literals must have the type of their output, tests name inputs only. */
final class RuleReader {

	private final String pack;
	private final Pack.Kind kind;
	private final String jurisdiction;
	private final boolean draft;
	private final Validity validity;

	RuleReader(String pack, Pack.Kind kind, String jurisdiction, boolean draft, Validity validity) {
		this.pack = pack;
		this.kind = kind;
		this.jurisdiction = jurisdiction;
		this.draft = draft;
		this.validity = validity;
	}

	Rule rule(Mapping m) {
		String id = m.text("id");
		Origin origin = m.word("origin", Origin.class);
		m.word("hitPolicy", HitPolicy.class, HitPolicy.FIRST);
		List<Input> inputs = each(m, "inputs", RuleReader::input);
		List<Output> outputs = each(m, "outputs", RuleReader::output);
		Optional<Duty> duty = duty(m);
		dutyIsWhole(m, outputs, duty);
		return new Rule(new RuleKey(id, jurisdiction), pack, layer(origin), m.texts("name"),
				m.word("kind", "classification", "obligation", "deadline", "threshold", "eligibility", "escalation"), origin, draft,
				m.word("subject", Subject.class, Subject.NONE), m.text("topic", id), PackReader.validity(m, validity), inputs, outputs, params(m, origin),
				cases(m, outputs), m.mapping("otherwise").map(then -> then(then, outputs)).orElse(Map.of()), duty, ItemReader.basis(m, "source"),
				each(m, "tests", test -> RuleTestReader.test(test, inputs)), Set.copyOf(new HashSet<>(m.list("sectors"))),
				m.has("appliesWhen") ? Optional.of(m.expression("appliesWhen")) : Optional.empty(), m.text("layer", ""), m.twin("note"), m.at());
	}

	private enum HitPolicy { FIRST }

	/** Where the pack stands among those who may answer; a default of the product speaks last wherever it stands. */
	private Layer layer(Origin origin) {
		return switch (kind) {
			case LAWS, COMMON -> origin == Origin.PRODUCT_DEFAULT ? Layer.UNIT_DEFAULT : Layer.LAW;
			case SECTOR -> Layer.SECTOR;
			case JURISDICTION -> jurisdiction.equals("default") ? Layer.UNIT_DEFAULT : Layer.JURISDICTION;
		};
	}

	private static <T> List<T> each(Mapping m, String key, java.util.function.Function<Mapping, T> read) {
		List<T> all = new ArrayList<>();
		for (Mapping entry : m.mappings(key)) {
			all.add(read.apply(entry));
			entry.end();
		}
		return all;
	}

	private static Input input(Mapping m) {
		String name = m.text("name");
		FactType type = m.word("type", FactType.class);
		Input.Source source = m.word("from", Input.Source.class, Input.Source.ASKED);
		String key = switch (source) {
			case FACT -> m.text("fact", name);
			case RECORD, CLOCK -> m.text("field", name);
			default -> name;
		};
		return new Input(name, type, m.text("unit", ""), values(m), source, key, new Text(m.text("labelZh", name), m.text("labelEn", name.replace('_', ' '))), m.at());
	}

	private static Output output(Mapping m) {
		String name = m.text("name");
		return new Output(name, m.word("type", FactType.class), m.text("unit", ""), new Text(m.text("labelZh", name), m.text("labelEn", name)),
				m.word("effect", Effect.class, Effect.NONE), m.word("stricter", Output.Stricter.class, Output.Stricter.UNSTATED), values(m), m.at());
	}

	static List<FactValue> values(Mapping m) {
		return each(m, "values", value -> new FactValue(value.text("id"), value.texts(), value.word("state", DutyState.class, DutyState.UNSTATED)));
	}

	private static Optional<Duty> duty(Mapping m) {
		return m.mapping("duty").map(duty -> {
			Duty read = new Duty(duty.texts(), duty.word("by", Duty.Bearer.class));
			duty.end();
			return read;
		});
	}

	/** A duty needs words, an output that says whether it is owed, and states for all values of that output. */
	private static void dutyIsWhole(Mapping m, List<Output> outputs, Optional<Duty> duty) {
		Optional<Output> status = outputs.stream().filter(output -> output.effect() == Effect.DUTY).findFirst();
		if (status.isEmpty() && duty.isEmpty()) return;
		if (status.isEmpty())
			m.problems().add("rule.duty", m.at("duty"), "有“duty”而没有 effect: duty 的输出", "there is a 'duty' but no output with effect: duty", "给状态输出加上 effect: duty", "give the status output effect: duty");
		else if (duty.isEmpty())
			m.problems().add("rule.duty", status.get().at(), "有 effect: duty 的输出而没有“duty”", "an output has effect: duty but the rule has no 'duty'", "写明 duty: {zh, en, by}", "write duty: {zh, en, by}");
		else if (status.get().values().isEmpty() || status.get().values().stream().anyMatch(value -> value.state() == DutyState.UNSTATED))
			m.problems().add("rule.duty.state", status.get().at(), "义务状态的每个值都要有 state", "each value of a duty's status needs a state", "写 state: none、open、overdue 或 done", "write state: none, open, overdue or done");
	}

	private static List<Parameter> params(Mapping m, Origin origin) {
		List<Parameter> params = new ArrayList<>();
		m.mapping("params").ifPresent(all -> {
			for (String name : all.keys()) {
				Mapping p = all.inner(name);
				params.add(new Parameter(name, p.number("value"), p.text("unit", ""), p.word("origin", Origin.class, origin),
						new Text(p.text("labelZh", name), p.text("labelEn", name)), p.number("min", Double.NEGATIVE_INFINITY), p.number("max", Double.POSITIVE_INFINITY), p.at()));
				if (!params.getLast().allows(params.getLast().value()))
					m.problems().add("rule.param", p.at("value"), "参数“" + name + "”的值超出其界限", "the value of parameter '" + name + "' is outside its limits", "改正 value、min 或 max", "correct value, min or max");
				p.end();
			}
		});
		return params;
	}

	private static List<Case> cases(Mapping m, List<Output> outputs) {
		return each(m, "cases", entry -> new Case(entry.expression("when"), then(entry.inner("then"), outputs), entry.at()));
	}

	private static Map<String, Cell> then(Mapping then, List<Output> outputs) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		for (String name : then.keys()) {
			Optional<Output> output = outputs.stream().filter(o -> o.name().equals(name)).findFirst();
			if (output.isPresent()) cells.put(name, cell(then, output.get()));
			else {
				then.names(name);
				then.problems().add("rule.output.unknown", then.at(name), "输出“" + name + "”没有声明", "the output '" + name + "' is not declared",
						Suggestion.remedy(name, outputs.stream().map(Output::name).toList()));
			}
		}
		return cells;
	}

	private static Cell cell(Mapping then, Output output) {
		Optional<Object> raw = then.value(output.name());
		if (raw.isEmpty()) return new Cell.Nothing();
		if (raw.get() instanceof String text && text.startsWith("=")) {
			Position start = then.start(output.name());
			return new Cell.Formula(new Expression(text.substring(1), new Position(start.document(), start.line(), start.column() + 1)));
		}
		Optional<Object> value = Values.literal(output.type(), raw.get());
		if (value.isEmpty()) then.wrong(output.name(), Values.words(output.type()).zh(), Values.words(output.type()).en());
		value.ifPresent(literal -> labelled(then, output, literal));
		return value.<Cell>map(Cell.Literal::new).orElse(new Cell.Nothing());
	}

	/** An enumerated output may only have the values it lists. */
	private static void labelled(Mapping then, Output output, Object literal) {
		if (output.type() != FactType.ENUM || output.values().isEmpty() || output.value(literal.toString()).isPresent()) return;
		then.problems().add("rule.output.value", then.at(output.name()), "输出“" + output.name() + "”没有列出值“" + literal + "”", "the output '" + output.name() + "' does not list the value '" + literal + "'",
				Suggestion.remedy(literal.toString(), output.values().stream().map(FactValue::id).toList()));
	}
}
