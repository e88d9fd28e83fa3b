package org.safetyworkbench.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;

/** Which rules act on records by themselves and which are for reading and trying only, as a Markdown page. */
public final class BindingReport {

	private final Map<String, List<Rule>> rules = new TreeMap<>();

	public BindingReport(Collection<Pack> packs) {
		for (Pack pack : packs) if (!pack.rules().isEmpty()) rules.put(pack.id().id(), pack.rules());
	}

	/** How many rules act. */
	public long bound() {
		return count(Rule::isBound);
	}

	public String markdown() {
		StringBuilder page = new StringBuilder("# Rules bound to records\n\n");
		page.append("Generated from the packs; do not edit. A rule is *bound* when it has a subject, every input is taken from a record, the clock or the office's place, and some output acts. "
				+ "A *reference* rule is shown in the library and can be tried.\n\n");
		page.append("| pack | rules | bound | reference | duties |\n| --- | ---: | ---: | ---: | ---: |\n");
		rules.forEach((pack, all) -> page.append("| ").append(pack).append(counts(all)));
		page.append("| **all**").append(counts(rules.values().stream().flatMap(List::stream).toList()));
		rules.forEach((pack, all) -> section(page, pack, all));
		return page.toString();
	}

	private static String counts(List<Rule> all) {
		long bound = all.stream().filter(Rule::isBound).count();
		long duties = all.stream().filter(rule -> rule.isBound() && rule.duty().isPresent()).count();
		return " | " + all.size() + " | " + bound + " | " + (all.size() - bound) + " | " + duties + " |\n";
	}

	private static void section(StringBuilder page, String pack, List<Rule> all) {
		page.append("\n## ").append(pack).append("\n\n| rule | name | origin | acts on | by | reads |\n| --- | --- | --- | --- | --- | --- |\n");
		for (Rule rule : all) {
			page.append("| ").append(rule.key()).append(" | ").append(rule.name().zh()).append(" | ").append(rule.draft() ? "draft " : "").append(rule.origin().word()).append(" | ");
			if (rule.isBound()) page.append(rule.subject().name().toLowerCase(java.util.Locale.ROOT)).append(" | ").append(effects(rule));
			else page.append("reference | ");
			page.append(" | ").append(rule.inputs().stream().map(BindingReport::source).collect(Collectors.joining(", "))).append(" |\n");
		}
	}

	private static String effects(Rule rule) {
		return rule.outputs().stream().filter(output -> output.effect() != Effect.NONE).map(output -> output.effect().name().toLowerCase(java.util.Locale.ROOT) + " `" + output.name() + "`")
				.collect(Collectors.joining(", "));
	}

	private static String source(Input input) {
		String source = input.source().name().toLowerCase(java.util.Locale.ROOT);
		return switch (input.source()) {
			case FACT, RECORD -> source + " `" + input.key() + "`";
			default -> source + " `" + input.name() + "`";
		};
	}

	private long count(Predicate<Rule> predicate) {
		return rules.values().stream().flatMap(List::stream).filter(predicate).count();
	}
}
