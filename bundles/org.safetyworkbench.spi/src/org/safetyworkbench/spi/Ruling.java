package org.safetyworkbench.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all rules of one topic answer together. The stricter of two limits wins, nothing below law relaxes law, drafts are
 * heard only when nobody else speaks.
 *
 * @param leader the rule that leads: the one with the stricter limit, else the highest layer
 * @param outcome what the leader answers
 * @param conclusions the values that hold, each with the rule that gave it
 * @param voices every rule heard with its answer, highest layer first
 */
public record Ruling(String topic, Rule leader, Outcome outcome, List<Conclusion> conclusions, List<Voice> voices) {

	/** One rule's answer among several. */
	public record Voice(Rule rule, Outcome outcome) {}

	public boolean isDecided() {
		return outcome instanceof Outcome.Decided;
	}

	/** Inputs the leader misses. */
	public Set<String> missing() {
		return outcome.missing();
	}

	public Optional<Conclusion> conclusion(String output) {
		return conclusions.stream().filter(conclusion -> conclusion.output().name().equals(output)).findFirst();
	}

	/** In which state the duty is, on duty rules that decided. */
	public Optional<DutyState> dutyState() {
		return conclusion(Effect.DUTY).flatMap(c -> c.output().value(String.valueOf(c.value()))).map(FactValue::state);
	}

	/** The day by which the duty must be done, when it is known. */
	public Optional<LocalDate> due() {
		return conclusion(Effect.DEADLINE).map(Conclusion::value).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
	}

	/** The first conclusion with that effect. */
	public Optional<Conclusion> conclusion(Effect effect) {
		return conclusions.stream().filter(conclusion -> conclusion.output().effect() == effect).findFirst();
	}
}
