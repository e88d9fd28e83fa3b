package org.safetyworkbench.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
	private final Locale locale;
	private final Plain plain;

	private PackComparison(Locale locale) {
		this.locale = locale;
		plain = new Plain(locale);
	}

	/**
	 * In the order of kinds and ids; empty when both say the same.
	 *
	 * @param locale in whose language values are told
	 */
	public static List<PackChange> of(Packs before, Packs after, Locale locale) {
		PackComparison comparison = new PackComparison(locale);
		comparison.each(Kind.PACK, before.packs(), after.packs(), pack -> pack.id().id(), OF_PACKS);
		comparison.each(Kind.FACT, before.facts(), after.facts(), Fact::name, Set.of());
		comparison.each(Kind.ITEM, before.items(), after.items(), Item::id, Set.of("pack"));
		comparison.marks(before, after);
		comparison.each(Kind.RULE, before.rules(), after.rules(), comparison::id, NOT_OF_RULES);
		comparison.each(Kind.PARAMETER, comparison.parameters(before), comparison.parameters(after), Numbered::id, Set.of("id"));
		comparison.each(Kind.LAW, before.laws(), after.laws(), Law::id, Set.of());
		comparison.each(Kind.AUTHORITY, before.authorities(), after.authorities(), Authority::code, Set.of());
		return comparison.changes.stream().sorted(PackChange.ORDER).toList();
	}

	private void marks(Packs before, Packs after) {
		for (Item item : after.items())
			if (before.item(item.id()).isPresent())
				plain.differences(before.marks(item.id()), after.marks(item.id()), Set.of()).forEach(part -> changes.add(new PackChange(Kind.ITEM, item.id(), part.name(), part.before(), part.after())));
	}

	/** A number of a rule; public only so that its parts can be read. */
	public record Numbered(String id, double value, String unit, double min, double max) {}

	private List<Numbered> parameters(Packs packs) {
		List<Numbered> all = new ArrayList<>();
		for (Rule rule : packs.rules())
			for (Parameter parameter : rule.params()) all.add(new Numbered(id(rule) + "." + parameter.name(), parameter.value(), parameter.unit(), parameter.min(), parameter.max()));
		return all;
	}

	/** Versions of one rule differ by the day they come into force. */
	private String id(Rule rule) {
		return rule.validity().equals(org.safetyworkbench.spi.Validity.ALWAYS) ? rule.key().toString() : rule.key() + " " + plain.words(rule.validity().from());
	}

	private <R extends Record> void each(Kind kind, List<R> before, List<R> after, Function<R, String> id, Set<String> leftOut) {
		Map<String, R> old = byId(before, id), now = byId(after, id);
		Set<String> ids = new TreeSet<>(old.keySet());
		ids.addAll(now.keySet());
		for (String one : ids) {
			if (!now.containsKey(one)) changes.add(new PackChange(kind, one, "", title(old.get(one)), ""));
			else if (!old.containsKey(one)) changes.add(new PackChange(kind, one, "", "", title(now.get(one))));
			else plain.differences(old.get(one), now.get(one), leftOut).forEach(part -> changes.add(new PackChange(kind, one, part.name(), part.before(), part.after())));
		}
	}

	private static <R> Map<String, R> byId(List<R> all, Function<R, String> id) {
		return all.stream().collect(Collectors.toMap(id, one -> one, (first, other) -> first, LinkedHashMap::new));
	}

	private String title(Object one) {
		return switch (one) {
			case Pack pack -> pack.name().in(locale) + " " + pack.id().version();
			case Item item -> item.question().in(locale);
			case Rule rule -> rule.name().in(locale);
			case Fact fact -> fact.label().in(locale);
			case Law law -> law.title().in(locale);
			case Authority authority -> authority.name().in(locale);
			case Numbered number -> plain.words(number.value());
			default -> one.toString();
		};
	}
}
