package org.safetyworkbench.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.safetyworkbench.rules.RuleBook;
import org.safetyworkbench.rules.Table;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.spi.Subject;

/**
 * The bound rules that are in force for one kind of record, in some sectors and one place, on one day. Make it once for many
 * records: evaluating is nothing but running the rules' programs.
 */
public final class Agenda {

	private final LocalDate asOf;
	private final String jurisdiction;
	private final List<Topic> topics;

	private Agenda(LocalDate asOf, String jurisdiction, List<Topic> topics) {
		this.asOf = asOf;
		this.jurisdiction = jurisdiction;
		this.topics = List.copyOf(topics);
	}

	static Agenda of(Collection<Table> tables, Function<String, Pack> packs, Subject subject, Set<String> sectors, String jurisdiction, LocalDate asOf) {
		List<Table> fitting = tables.stream().filter(table -> fits(table.rule(), packs.apply(table.rule().pack()), subject, sectors, asOf)).toList();
		Map<String, List<Table>> byTopic = new LinkedHashMap<>();
		for (Table table : fitting)
			if (speaksFor(table.rule(), jurisdiction, fitting)) byTopic.computeIfAbsent(table.rule().topic(), topic -> new ArrayList<>()).add(table);
		List<Topic> topics = new ArrayList<>();
		byTopic.forEach((topic, heard) -> topics.add(new Topic(topic, heard)));
		return new Agenda(asOf, jurisdiction, topics);
	}

	private static boolean fits(Rule rule, Pack pack, Subject subject, Set<String> sectors, LocalDate asOf) {
		boolean sector = (pack.kind() != Pack.Kind.SECTOR || sectors.contains(pack.id().id())) && (rule.sectors().isEmpty() || !Collections.disjoint(rule.sectors(), sectors));
		boolean current = pack.status() != Pack.Status.HISTORIC || !rule.validity().equals(org.safetyworkbench.spi.Validity.ALWAYS);
		return rule.isBound() && rule.subject() == subject && sector && current && rule.validity().includes(asOf);
	}

	/** A place's own table speaks; the one for the rest of the world only where the place has none in force. */
	private static boolean speaksFor(Rule rule, String jurisdiction, Collection<Table> fitting) {
		String place = rule.key().jurisdiction();
		if (place.isEmpty() || place.equals(jurisdiction)) return true;
		return place.equals(RuleBook.ELSEWHERE) && fitting.stream().noneMatch(other -> other.rule().id().equals(rule.id()) && other.rule().key().jurisdiction().equals(jurisdiction));
	}

	/** Rules heard, highest layer first within a topic. */
	public List<Rule> rules() {
		return topics.stream().flatMap(topic -> topic.tables().stream()).map(Table::rule).toList();
	}

	/** Names of all facts and record fields looked at. */
	public Set<String> facts() {
		Set<String> facts = new LinkedHashSet<>();
		topics.forEach(topic -> facts.addAll(topic.keys()));
		return Collections.unmodifiableSet(facts);
	}

	/** What the rules answer: one ruling per topic that concerns the record. Facts and record fields by their names. */
	public List<Ruling> evaluate(Facts facts) {
		Situation situation = Situation.of(facts, asOf, jurisdiction);
		List<Ruling> rulings = new ArrayList<>(topics.size());
		for (Topic topic : topics) {
			Ruling ruling = topic.rule(situation);
			if (ruling != null) rulings.add(ruling);
		}
		return rulings;
	}

	/** Only the topics that look at one of these facts. */
	public Agenda touchedBy(Set<String> facts) {
		return only(topic -> !Collections.disjoint(topic.keys(), facts));
	}

	/** Only the topics that look at the date or time. */
	public Agenda touchedByClock() {
		return only(Topic::looksAtClock);
	}

	/** Names of the topics, in the order of {@link #evaluate}. */
	public List<String> topics() {
		return topics.stream().map(Topic::name).toList();
	}

	private Agenda only(Predicate<Topic> wanted) {
		return new Agenda(asOf, jurisdiction, topics.stream().filter(wanted).toList());
	}
}
