package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.text.Texts;

/** Who inspects: people of the office to tick, others by name. */
final class Inspectors {

	private Inspectors() {}

	static Ask asked(Texts texts, List<Person> staff) {
		return Ask.several("inspectors", texts.get("inspection.inspectors"), staff.stream().map(person -> new Ask.Option(person.name(),
				person.has(Role.ENFORCER) && !person.certificate().isEmpty() ? texts.get("bracketed", person.name(), texts.get("inspection.certified")) : person.name())).toList());
	}

	static Ask others(Texts texts) {
		return Ask.of("others", texts.get("inspection.others"), Ask.Kind.LINE).hint(texts.get("inspection.others.hint"));
	}

	/** All names that were given. */
	static List<String> names(Map<String, String> values) {
		return Stream.concat(Stream.of(values.getOrDefault("inspectors", "").split(",")), Stream.of(values.get("others").split("[、,，;；]"))).map(String::strip)
				.filter(name -> !name.isEmpty()).distinct().toList();
	}
}
