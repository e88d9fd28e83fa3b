package org.safetyworkbench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.spi.Situation;

/**
 * Finds the table that answers. A reference with a place ({@code SR-01@yunnan}) means that table; a plain id
 * ({@code SR-01}) means the table of the place of the situation, else the one for all other places. Of several versions the
 * one of the day answers.
 */
public final class RuleBook {

	/** The place whose tables hold where a place has none of its own. */
	public static final String ELSEWHERE = "default";

	private final Map<String, Map<String, List<Table>>> byId = new LinkedHashMap<>();

	public RuleBook(Collection<Table> tables) {
		for (Table table : tables) {
			RuleKey key = table.rule().key();
			byId.computeIfAbsent(key.id(), id -> new TreeMap<>()).computeIfAbsent(key.jurisdiction(), place -> new ArrayList<>()).add(table);
		}
		byId.values().forEach(places -> places.values().forEach(versions -> versions.sort(Comparator.comparing(table -> table.rule().validity().from()))));
	}

	public Set<String> ids() {
		return byId.keySet();
	}

	/** What people may have meant when there is no such rule. */
	public Text remedy(String ref) {
		return Suggestion.remedy(ref, byId.keySet());
	}

	/** The newest table of a reference; without a place that of the rest of the world. */
	public Optional<Table> find(String ref) {
		return find(ref, "", Optional.empty());
	}

	/** @throws IllegalArgumentException when there is no such rule */
	public Outcome evaluate(String ref, Situation situation) {
		List<Table> tables = answering(ref, situation);
		Outcome first = tables.getFirst().evaluate(situation);
		for (Table other : tables.subList(1, tables.size())) {
			Outcome outcome = other.evaluate(situation);
			if (!outcome.getClass().equals(first.getClass()) || !outcome.values().equals(first.values()))
				return new Outcome.Undecided(RuleKey.parse(ref), 0, Set.of("jurisdiction"), Map.of());
		}
		return first;
	}

	/** @throws IllegalArgumentException when there is no such rule */
	public Explanation explain(String ref, Situation situation) {
		List<Table> tables = answering(ref, situation);
		Explanation explanation = tables.getLast().explain(situation);
		if (tables.size() == 1) return explanation;
		return new Explanation(explanation.rule(), evaluate(ref, situation), explanation.steps(), explanation.facts(), explanation.params());
	}

	/** The one table that answers, or those of all places when the place is unknown. */
	private List<Table> answering(String ref, Situation situation) {
		Optional<LocalDate> day = situation.day().or(() -> situation.facts().date("as_of"));
		RuleKey key = RuleKey.parse(ref);
		Map<String, List<Table>> places = byId.getOrDefault(key.id(), Map.of());
		if (key.jurisdiction().isEmpty() && situation.jurisdiction().isEmpty() && places.size() > 1)
			return places.values().stream().map(versions -> version(versions, day)).toList();
		return List.of(find(ref, situation.jurisdiction(), day).orElseThrow(() -> new IllegalArgumentException("no rule " + ref + "; " + remedy(ref).en())));
	}

	private Optional<Table> find(String ref, String jurisdiction, Optional<LocalDate> day) {
		RuleKey key = RuleKey.parse(ref);
		Map<String, List<Table>> places = byId.getOrDefault(key.id(), Map.of());
		List<Table> versions = key.jurisdiction().isEmpty() ? at(places, jurisdiction) : places.getOrDefault(key.jurisdiction(), List.of());
		return versions.isEmpty() ? Optional.empty() : Optional.of(version(versions, day));
	}

	private static List<Table> at(Map<String, List<Table>> places, String jurisdiction) {
		for (String place : List.of(jurisdiction, "", ELSEWHERE))
			if (places.containsKey(place)) return places.get(place);
		return places.values().stream().findFirst().orElse(List.of());
	}

	/** The version of the day; the newest when none holds then. */
	private static Table version(List<Table> versions, Optional<LocalDate> day) {
		return day.flatMap(d -> versions.stream().filter(table -> table.rule().validity().includes(d)).findFirst()).orElse(versions.getLast());
	}
}
