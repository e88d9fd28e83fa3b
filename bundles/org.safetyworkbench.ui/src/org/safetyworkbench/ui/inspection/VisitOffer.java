package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.inspection.Checklist;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/**
 * What can be chosen when a visit begins.
 *
 * @param checklists of the enterprise, empty while none is chosen
 */
record VisitOffer(Person me, List<Person> staff, List<Checklist> checklists) {

	static VisitOffer read(Desk desk, Optional<UUID> enterprise, LocalDate on) {
		List<Checklist> lists = enterprise.map(desk.known()::enterprise).map(at -> desk.services().get(Visits.class).checklists(at, on)).orElse(List.of());
		return new VisitOffer(desk.person(), desk.known().staff(), lists);
	}

	/** @param entered values that were entered before; others start with what is usual */
	List<Ask> asks(Texts texts, LocalDate today, Map<String, String> entered) {
		boolean listed = staff.stream().anyMatch(person -> person.name().equals(me.name()));
		List<Ask> asks = new ArrayList<>();
		asks.add(Ask.choice("kind", texts.get("column.kind"), Stream.of(VisitKind.values()).map(kind -> new Ask.Option(kind.code(),
				texts.get("bracketed", texts.title(kind.label()), texts.get(kind.hasPowers() ? "inspection.powers" : "inspection.nopowers")))).toList()).must().value(VisitKind.INSPECTION.code()));
		asks.add(Ask.of("on", texts.get("column.day"), Ask.Kind.PAST).must().value(today.toString()));
		asks.add(Ask.of("late", texts.get("inspection.late"), Ask.Kind.LINE).hint(texts.get("inspection.late.hint")));
		if (!staff.isEmpty()) asks.add(Inspectors.asked(texts, staff).value(listed ? me.name() : ""));
		asks.add(Inspectors.others(texts).value(listed ? "" : me.name()));
		if (!checklists.isEmpty()) asks.add(Ask.several("packs", texts.get("inspection.checklists"), checklists.stream().map(list -> new Ask.Option(list.pack(),
				texts.get("inspection.checklist", texts.of(list.name()), list.items()))).toList()).value(checklists.stream().filter(Checklist::proposed).map(Checklist::pack).collect(Collectors.joining(","))));
		asks.addAll(FocusAsks.of(texts));
		asks.add(Ask.of("method", texts.get("inspection.method"), Ask.Kind.LINE).hint(texts.get("inspection.method.hint")));
		asks.add(Ask.of("partners", texts.get("inspection.partners"), Ask.Kind.LINE).hint(texts.get("inspection.partners.hint")));
		return asks.stream().map(ask -> entered.containsKey(ask.name()) && !ask.name().equals("packs") ? ask.value(entered.get(ask.name())) : ask).toList();
	}
}
