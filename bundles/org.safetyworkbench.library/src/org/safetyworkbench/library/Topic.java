package org.safetyworkbench.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.safetyworkbench.rules.Table;
import org.safetyworkbench.spi.Conclusion;
import org.safetyworkbench.spi.DutyState;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Explanation.Truth;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Ruling.Voice;
import org.safetyworkbench.spi.Situation;

/**
 * The rules that answer one topic. The one with the stricter limit leads, else the highest layer, so that nothing below law
 * relaxes law; one whose duty does not arise yields to one whose duty does; a draft leads only when nobody else speaks.
 */
final class Topic {

	private final String name;
	private final List<Table> tables;
	private final Set<String> keys = new HashSet<>();
	private final boolean looksAtClock;

	Topic(String name, List<Table> tables) {
		this.name = name;
		this.tables = tables.stream().sorted(Comparator.comparing((Table table) -> table.rule().layer()).thenComparing(table -> table.rule().key())).toList();
		tables.forEach(table -> keys.addAll(table.keys()));
		looksAtClock = tables.stream().anyMatch(Table::looksAtClock);
	}

	String name() {
		return name;
	}

	List<Table> tables() {
		return tables;
	}

	Set<String> keys() {
		return keys;
	}

	boolean looksAtClock() {
		return looksAtClock;
	}

	/** What the topic answers, or null when none of its rules concerns the record (asked millions of times). */
	Ruling rule(Situation situation) {
		if (tables.size() == 1) {
			Voice only = voice(tables.getFirst(), situation);
			return only == null ? null : new Ruling(name, only.rule(), only.outcome(), conclusions(only), List.of(only));
		}
		List<Voice> voices = new ArrayList<>(tables.size());
		for (Table table : tables) {
			Voice voice = voice(table, situation);
			if (voice != null) voices.add(voice);
		}
		return voices.isEmpty() ? null : ruling(voices);
	}

	private static Voice voice(Table table, Situation situation) {
		return switch (table.applies(situation)) {
			case TRUE -> new Voice(table.rule(), table.evaluate(situation));
			case FALSE -> null;
			case UNKNOWN, FAULTY -> new Voice(table.rule(), new Outcome.Undecided(table.rule().key(), 0, table.missingToApply(situation), Map.of()));
		};
	}

	private Ruling ruling(List<Voice> voices) {
		List<Voice> ranked = new ArrayList<>(voices);
		ranked.sort(Comparator.comparing((Voice voice) -> voice.rule().draft()).thenComparing(voice -> !(voice.outcome() instanceof Outcome.Decided)).thenComparing(Topic::dutyDoesNotArise)
				.thenComparing(Topic::compareLimits));
		Voice leader = ranked.getFirst();
		Map<String, Conclusion> conclusions = new LinkedHashMap<>();
		for (Voice voice : ranked) {
			if (voice != leader && (voice.rule().draft() != leader.rule().draft() || dutyDoesNotArise(voice))) continue;
			for (Conclusion conclusion : conclusions(voice)) conclusions.merge(conclusion.output().name(), conclusion, Topic::stricter);
		}
		return new Ruling(name, leader.rule(), leader.outcome(), List.copyOf(conclusions.values()), voices);
	}

	private static List<Conclusion> conclusions(Voice voice) {
		List<Conclusion> conclusions = new ArrayList<>();
		for (Output output : voice.rule().outputs()) {
			Object value = voice.outcome().values().get(output.name());
			if (value != null) conclusions.add(new Conclusion(voice.rule(), output, value));
		}
		return conclusions;
	}

	private static boolean dutyDoesNotArise(Voice voice) {
		Rule rule = voice.rule();
		return rule.output(Effect.DUTY).flatMap(output -> output.value(String.valueOf(voice.outcome().values().get(output.name())))).map(FactValue::state)
				.filter(DutyState.NONE::equals).isPresent();
	}

	/** The stricter limit first; where the two share no limit they are equal and the layer decides. */
	private static int compareLimits(Voice a, Voice b) {
		for (Output output : a.rule().outputs()) {
			Object left = a.outcome().values().get(output.name()), right = b.outcome().values().get(output.name());
			int order = compare(output.stricter(), left, right);
			if (order != 0) return order;
		}
		return 0;
	}

	private static Conclusion stricter(Conclusion first, Conclusion other) {
		return compare(first.output().stricter(), first.value(), other.value()) <= 0 ? first : other;
	}

	/** Negative when the left value is the stricter. */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static int compare(Output.Stricter stricter, Object left, Object right) {
		if (stricter == Output.Stricter.UNSTATED || left == null || right == null || left.getClass() != right.getClass() || !(left instanceof Comparable c)) return 0;
		return stricter == Output.Stricter.SMALLER ? c.compareTo(right) : -c.compareTo(right);
	}
}
