package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;

/** What one rule answers in each place whose plan is installed, side by side. */
@Component(service = Command.class, property = Command.NAME + "=rules places")
public final class RulesPlacesCommand implements Command {

	private final Library library;

	@Activate
	public RulesPlacesCommand(@Reference Library library) {
		this.library = library;
	}

	private record Answer(Pack place, Rule rule, Outcome outcome) {}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Packs packs = library.packs();
		String ref = arguments.needed("ID");
		Rule named = RuleText.rule(packs, ref);
		Facts facts = arguments.has("--facts") ? FactsFile.read(arguments.file("--facts").orElseThrow()).forRule(named).without("jurisdiction") : Facts.NONE;
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		List<Answer> answers = packs.jurisdictions().stream().map(place -> answer(packs, named.id(), place, Situation.asked(facts, asOf, place.jurisdiction()))).toList();
		console.answer(() -> JsonObject.of("rule", named.id(), "places", answers.stream().map(answer -> JsonObject.of("place", answer.place.jurisdiction(), "name", console.text(answer.place.name()), "rule", answer.rule.key().toString(),
				"decided", answer.outcome instanceof Outcome.Decided, "values", answer.outcome.values(), "missing", answer.outcome.missing())).toList()), () -> console.table(rows(named, answers, console)));
		return Exit.DONE;
	}

	private static Answer answer(Packs packs, String id, Pack place, Situation situation) {
		Outcome outcome = packs.evaluate(id, situation);
		return new Answer(place, packs.rule(outcome.rule().toString()).orElseThrow(), outcome);
	}

	private static List<List<String>> rows(Rule named, List<Answer> answers, Console console) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(Stream.concat(Stream.of(console.text(new Text("地方", "place"))), named.outputs().stream().map(output -> console.text(output.label()))).toList());
		for (Answer answer : answers)
			rows.add(Stream.concat(Stream.of(console.text(answer.place.name())), named.outputs().stream().map(output -> value(answer, output.name(), console))).collect(Collectors.toList()));
		return rows;
	}

	private static String value(Answer answer, String output, Console console) {
		Object value = answer.outcome.values().get(output);
		if (value == null) return "—";
		return RuleText.value(value, answer.rule.output(output).map(one -> one.values()).orElse(List.of()), console);
	}
}
