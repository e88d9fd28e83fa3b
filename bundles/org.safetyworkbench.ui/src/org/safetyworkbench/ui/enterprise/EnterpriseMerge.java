package org.safetyworkbench.ui.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Values;

/**
 * An enterprise that two people changed: what one saw and made of it, what is stored now, and their record with mine on top:
 * of each value mine where I changed it, theirs elsewhere.
 *
 * @param rows values on which somebody changed something
 */
record EnterpriseMerge(List<Versions.Row> rows, Enterprise merged) {

	/** @param facts with their labels */
	static EnterpriseMerge of(Texts texts, List<Fact> facts, Enterprise seen, Enterprise mine, Enterprise theirs) {
		Making making = new Making(texts, seen, mine, theirs);
		making.text("name", Enterprise::name, Enterprise::withName);
		making.text("address", Enterprise::address, Enterprise::withAddress);
		making.text("principal", Enterprise::principal, Enterprise::withPrincipal);
		making.text("phone", Enterprise::phone, Enterprise::withPhone);
		making.value(texts.get("field.area"), one -> one.area().map(AreaCode::value).orElse(""), one -> one.area().map(making.merged::withArea).orElseGet(making.merged::withoutArea));
		making.value(texts.get("field.sectors"), one -> String.join(texts.get("list.separator"), one.sectors()), one -> making.merged.withSectors(one.sectors()));
		for (String name : making.facts()) making.fact(facts.stream().filter(fact -> fact.name().equals(name)).findFirst(), name);
		return new EnterpriseMerge(List.copyOf(making.rows), making.merged);
	}

	/** The merge while it grows. */
	private static final class Making {

		private final Texts texts;
		private final Enterprise seen;
		private final Enterprise mine;
		private final Enterprise theirs;
		private final List<Versions.Row> rows = new ArrayList<>();
		private Enterprise merged;

		Making(Texts texts, Enterprise seen, Enterprise mine, Enterprise theirs) {
			this.texts = texts;
			this.seen = seen;
			this.mine = mine;
			this.theirs = theirs;
			merged = theirs;
		}

		void text(String field, Function<Enterprise, String> get, BiFunction<Enterprise, String, Enterprise> with) {
			value(texts.get("field." + field), get, one -> with.apply(merged, get.apply(one)));
		}

		/** @param take the merged record with the value of that one */
		void value(String label, Function<Enterprise, String> get, Function<Enterprise, Enterprise> take) {
			String before = get.apply(seen);
			boolean changed = !before.equals(get.apply(mine));
			if (changed || !before.equals(get.apply(theirs))) rows.add(new Versions.Row(label, before, get.apply(theirs), changed ? said(get.apply(mine)) : ""));
			if (changed) merged = take.apply(mine);
		}

		private String said(String value) {
			return value.isEmpty() ? texts.get("value.none") : value;
		}

		TreeSet<String> facts() {
			TreeSet<String> names = new TreeSet<>(seen.facts().names());
			names.addAll(mine.facts().names());
			names.addAll(theirs.facts().names());
			return names;
		}

		void fact(Optional<Fact> fact, String name) {
			Values values = new Values(texts);
			value(fact.map(known -> texts.of(known.label())).orElse(name),
					one -> one.facts().get(name).map(value -> values.of(value, fact.map(Fact::values).orElse(List.of()), fact.map(Fact::unit).orElse(""))).orElse(""),
					one -> merged.withFacts(one.facts().get(name).map(value -> merged.facts().with(name, value)).orElseGet(() -> merged.facts().without(name))));
		}
	}
}
