package org.safetyworkbench.ui.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.text.Texts;

/** What is asked about who was there and what was said, and back again. */
final class PresenceAsks {

	private PresenceAsks() {}

	static List<Ask> of(Texts texts, Presence now, List<Person> staff) {
		Set<String> known = staff.stream().map(Person::name).collect(Collectors.toCollection(LinkedHashSet::new));
		List<Ask> asks = new ArrayList<>();
		if (!staff.isEmpty()) asks.add(Inspectors.asked(texts, staff).value(now.inspectors().stream().filter(known::contains).collect(Collectors.joining(","))));
		asks.add(Inspectors.others(texts).value(now.inspectors().stream().filter(name -> !known.contains(name)).collect(Collectors.joining("、"))));
		asks.add(Ask.of("representative", texts.get("inspection.representative"), Ask.Kind.LINE).value(now.representative()));
		asks.add(Ask.of("opinion", texts.get("inspection.opinion"), Ask.Kind.TEXT).hint(texts.get("inspection.opinion.hint")).value(now.opinion()));
		asks.add(Ask.of("note", texts.get("inspection.situation"), Ask.Kind.TEXT).value(now.note()));
		asks.add(Ask.of("late", texts.get("inspection.late"), Ask.Kind.LINE).hint(texts.get("inspection.late.hint")).value(now.lateReason()));
		return asks;
	}

	static Presence presence(Map<String, String> values) {
		return new Presence(Inspectors.names(values), values.get("representative"), values.get("opinion"), values.get("note"), values.get("late"));
	}
}
