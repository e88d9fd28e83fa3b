package org.safetyworkbench.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Text;

/**
 * A decision table: the first case whose condition is true answers.
 *
 * @param kind classification, obligation, deadline, threshold, eligibility or escalation
 * @param topic what layers compete about; rules of one topic answer together
 * @param duty what has to be done, on duty rules
 * @param otherwise answer when no case holds
 * @param draft whether its pack is a draft, so that it only advises
 * @param sectors sectors it is limited to, empty = all that its pack speaks for
 * @param appliesWhen over facts: whether it concerns a record at all; not asked when a rule is tried
 * @param layerNote what the source says about its layer, may be empty
 */
public record Rule(RuleKey key, String pack, Layer layer, Text name, String kind, Origin origin, boolean draft,
		Subject subject, String topic, Validity validity, List<Input> inputs, List<Output> outputs, List<Parameter> params,
		List<Case> cases, Map<String, Cell> otherwise, Optional<Duty> duty, List<LegalBasis> basis, List<RuleTest> tests,
		Set<String> sectors, Optional<Expression> appliesWhen, String layerNote, Text note, Position at) {

	public Rule {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		params = List.copyOf(params);
		cases = List.copyOf(cases);
		otherwise = Collections.unmodifiableMap(new LinkedHashMap<>(otherwise));
		basis = List.copyOf(basis);
		tests = List.copyOf(tests);
		sectors = Set.copyOf(sectors);
	}

	/** The same rule with its inputs described otherwise. */
	public Rule with(List<Input> others) {
		return new Rule(key, pack, layer, name, kind, origin, draft, subject, topic, validity, others, outputs, params, cases, otherwise, duty, basis, tests, sectors,
				appliesWhen, layerNote, note, at);
	}

	public String id() {
		return key.id();
	}

	/** Whom its answers bind; a draft binds nobody. */
	public Binding binding() {
		return draft ? Binding.ADVICE : origin.binding();
	}

	/** Whether it runs on records by itself: it has a subject, every input has a source, and some output acts. */
	public boolean isBound() {
		return subject != Subject.NONE && inputs.stream().noneMatch(input -> input.source() == Input.Source.ASKED)
				&& outputs.stream().anyMatch(output -> output.effect() != Effect.NONE);
	}

	public Optional<Input> input(String name) {
		return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
	}

	public Optional<Output> output(String name) {
		return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
	}

	/** The first output with that effect. */
	public Optional<Output> output(Effect effect) {
		for (Output output : outputs) if (output.effect() == effect) return Optional.of(output); // asked millions of times
		return Optional.empty();
	}
}
