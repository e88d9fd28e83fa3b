package org.safetyworkbench.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.library.PackChange.Kind;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Parameter;
import org.safetyworkbench.spi.Rule;

/** What a new version of packs says differently, part by part; where something stands in its document does not count. */
public final class PackComparison {

	/** Numbers of rules are changes of their own; tests and lists of other changes say nothing an official meets. */
	private static final Set<String> NOT_OF_RULES = Set.of("params", "tests", "pack");
	private static final Set<String> OF_PACKS = Set.of("facts", "items", "rules", "laws", "authorities", "origin");

	private final List<PackChange> changes = new ArrayList<>();

	private PackComparison() {}

	/** In the order of kinds and ids; empty when both say the same. */
	public static List<PackChange> of(Packs before, Packs after) {
		PackComparison comparison = new PackComparison();
		comparison.each(Kind.PACK, before.packs(), after.packs(), pack -> pack.id().id(), OF_PACKS);
		comparison.each(Kind.FACT, before.facts(), after.facts(), Fact::name, Set.of());
		comparison.each(Kind.ITEM, before.items(), after.items(), Item::id, Set.of("pack"));
		comparison.each(Kind.RULE, before.rules(), after.rules(), PackComparison::id, NOT_OF_RULES);
		comparison.each(Kind.PARAMETER, parameters(before), parameters(after), Numbered::id, Set.of("id"));
		comparison.each(Kind.LAW, before.laws(), after.laws(), Law::id, Set.of());
		comparison.each(Kind.AUTHORITY, before.authorities(), after.authorities(), Authority::code, Set.of());
		return comparison.changes.stream().sorted(PackChange.ORDER).toList();
	}

	/** A number of a rule; public only so that its parts can be read. */
	public record Numbered(String id, double value, String unit, double min, double max) {}

	private static List<Numbered> parameters(Packs packs) {
		List<Numbered> all = new ArrayList<>();
		for (Rule rule : packs.rules())
			for (Parameter parameter : rule.params()) all.add(new Numbered(id(rule) + "." + parameter.name(), parameter.value(), parameter.unit(), parameter.min(), parameter.max()));
		return all;
	}

	/** Versions of one rule differ by the day they come into force. */
	private static String id(Rule rule) {
		return rule.validity().equals(org.safetyworkbench.spi.Validity.ALWAYS) ? rule.key().toString() : rule.key() + " " + Plain.words(rule.validity().from());
	}

	private <R extends Record> void each(Kind kind, List<R> before, List<R> after, Function<R, String> id, Set<String> leftOut) {
		Map<String, R> old = byId(before, id), now = byId(after, id);
		Set<String> ids = new TreeSet<>(old.keySet());
		ids.addAll(now.keySet());
		for (String one : ids) {
			if (!now.containsKey(one)) changes.add(new PackChange(kind, one, "", title(old.get(one)), ""));
			else if (!old.containsKey(one)) changes.add(new PackChange(kind, one, "", "", title(now.get(one))));
			else Plain.differences(old.get(one), now.get(one), leftOut).forEach(part -> changes.add(new PackChange(kind, one, part.name(), part.before(), part.after())));
		}
	}

	private static <R> Map<String, R> byId(List<R> all, Function<R, String> id) {
		return all.stream().collect(Collectors.toMap(id, one -> one, (first, other) -> first, LinkedHashMap::new));
	}

	private static String title(Object one) {
		return switch (one) {
			case Pack pack -> pack.name().zh() + " " + pack.id().version();
			case Item item -> item.question().zh();
			case Rule rule -> rule.name().zh();
			case Fact fact -> fact.label().zh();
			case Law law -> law.title().zh();
			case Authority authority -> authority.name().zh();
			case Numbered number -> Plain.words(number.value());
			default -> one.toString();
		};
	}
}
