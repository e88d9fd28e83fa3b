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
	private final List<Speaker> speakers;
	private final Set<String> keys = new HashSet<>();
	private final boolean looksAtClock;

	Topic(String name, List<Table> tables) {
		this.name = name;
		this.tables = tables.stream().sorted(Comparator.comparing((Table table) -> table.rule().layer()).thenComparing(table -> table.rule().key())).toList();
		speakers = this.tables.stream().map(Speaker::new).toList();
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
		if (speakers.size() == 1) {
			Speech only = speakers.getFirst().speech(situation);
			return only == null ? null : only.alone(name);
		}
		List<Speech> speeches = new ArrayList<>(speakers.size());
		for (Speaker speaker : speakers) {
			Speech speech = speaker.speech(situation);
			if (speech != null) speeches.add(speech);
		}
		return switch (speeches.size()) {
			case 0 -> null;
			case 1 -> speeches.getFirst().alone(name);
			default -> ruling(speeches);
		};
	}

	private Ruling ruling(List<Speech> speeches) {
		List<Speech> ranked = new ArrayList<>(speeches);
		ranked.sort(Speech.ORDER);
		Speech leader = ranked.getFirst();
		Map<String, Conclusion> conclusions = new LinkedHashMap<>();
		for (Speech speech : ranked) {
			if (speech != leader && (speech.isDraft() != leader.isDraft() || speech.hasNoDuty())) continue;
			for (Conclusion conclusion : speech.conclusions()) conclusions.merge(conclusion.output().name(), conclusion, Speech::stricter);
		}
		List<Voice> voices = new ArrayList<>(speeches.size());
		for (Speech speech : speeches) voices.add(speech.voice());
		return new Ruling(name, leader.voice().rule(), leader.voice().outcome(), List.copyOf(conclusions.values()), voices);
	}
}
