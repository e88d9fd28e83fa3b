package org.safetyworkbench.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;

/**
 * What differs between an enterprise as it was and as it shall be.
 *
 * @param names fields and facts, as {@link Saved#changed()} tells them
 * @param details the same with the values before and after
 */
record Changes(Set<String> names, String details) {

	/** @param before empty for a new one */
	static Changes between(Optional<Enterprise> before, Enterprise after) {
		Collector found = new Collector();
		Enterprise was = before.orElseGet(() -> blank(after));
		if (before.isEmpty()) found.put("creditCode", "creditCode", null, after.creditCode().value());
		found.text(Field.NAME, before.isEmpty() ? "" : was.name(), after.name());
		found.put("area", "area", was.area().map(AreaCode::value), after.area().map(AreaCode::value));
		found.text(Field.ADDRESS, was.address(), after.address());
		found.text(Field.PRINCIPAL, was.principal(), after.principal());
		found.text(Field.PHONE, was.phone(), after.phone());
		found.put("sectors", "sectors", list(was.sectors()), list(after.sectors()));
		licence(found, was.licence(), after.licence());
		found.put("persons", "persons", persons(was.persons()), persons(after.persons()));
		facts(found, was.facts(), after.facts());
		return new Changes(found.names, found.details.json());
	}

	boolean isEmpty() {
		return names.isEmpty();
	}

	Change of(Enterprise enterprise, String action) {
		return new Change("enterprise", enterprise.id().value(), action, details);
	}

	private static void licence(Collector found, Licence was, Licence is) {
		if (was.equals(is)) return;
		found.put("licence", "registeredOn", was.registeredOn(), is.registeredOn());
		found.put("licence", Field.KIND.key(), empty(was.kind()), empty(is.kind()));
		found.put("licence", Field.CAPITAL.key(), empty(was.capital()), empty(is.capital()));
		found.put("licence", Field.SCOPE.key(), empty(was.scope()), empty(is.scope()));
	}

	private static void facts(Collector found, Facts was, Facts is) {
		if (was.equals(is)) return;
		Set<String> names = new TreeSet<>(was.names());
		names.addAll(is.names());
		for (String name : names) found.put("fact:" + name, "fact:" + name, was.get(name), is.get(name));
	}

	private static List<String> persons(List<Person> persons) {
		return persons.isEmpty() ? null
				: persons.stream().map(person -> person.role() + " " + person.name() + " " + person.phone()).collect(Collectors.toList());
	}

	private static List<String> list(Set<String> texts) {
		return texts.isEmpty() ? null : List.copyOf(texts);
	}

	private static String empty(String text) {
		return text.isEmpty() ? null : text;
	}

	private static Enterprise blank(Enterprise of) {
		return new Enterprise(of.id(), of.creditCode(), of.name(), Optional.empty(), "", "", "", Set.of(), Licence.NONE, List.of(), Facts.NONE, 0);
	}

	private static final class Collector {

		private final Details details = Details.of();
		private final Set<String> names = new LinkedHashSet<>();

		void text(Field field, String before, String after) {
			put(field.key(), field.key(), empty(before), empty(after));
		}

		void put(String name, String field, Object before, Object after) {
			if (before == after || before != null && before.equals(after)) return;
			details.put(field, before, after);
			names.add(name);
		}
	}
}
