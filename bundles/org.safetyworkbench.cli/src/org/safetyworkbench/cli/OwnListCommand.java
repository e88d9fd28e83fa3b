package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.duty.OwnDuties;
import org.safetyworkbench.duty.OwnDuty;
import org.safetyworkbench.office.OfficeSettings;

/** What the plan asks of the office itself, with what was said of its progress. */
@Component(service = Command.class, property = Command.NAME + "=own list")
public final class OwnListCommand implements Command {

	private final OwnDuties own;
	private final OfficeSettings settings;

	@Activate
	public OwnListCommand(@Reference OwnDuties own, @Reference OfficeSettings settings) {
		this.own = own;
		this.settings = settings;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		Office office = settings.office();
		List<OwnDuty> duties = own.all(asOf, office);
		List<OwnDuties.Known> known = own.known(asOf, office);
		console.answer(() -> JsonObject.of("asked", duties.stream().map(one -> object(one, console)).toList(), "known",
				known.stream().map(one -> JsonObject.of("name", one.fact().name(), "label", console.text(one.fact().label()), "value", one.words())).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			for (OwnDuty one : duties) rows.add(List.of(one.rule().key().toString(), console.text(one.rule().name()), state(one, console), one.dueOn().map(LocalDate::toString).orElse(""), answers(one, console)));
			console.table(rows);
			console.table(known.stream().map(one -> List.of(one.fact().name(), console.text(one.fact().label()), one.words())).toList());
		});
		return Exit.DONE;
	}

	private static String state(OwnDuty one, Console console) {
		return one.status().map(status -> console.text(status.label())).orElse("");
	}

	private static String answers(OwnDuty one, Console console) {
		if (!one.missing().isEmpty()) return console.text(new Text("尚未登记：", "not recorded: ")) + one.missing().stream().map(console::text).collect(Collectors.joining("、"));
		return one.answers().stream().map(answer -> console.text(answer.output().label()) + " " + console.text(answer.said())).collect(Collectors.joining("；"));
	}

	private static Object object(OwnDuty one, Console console) {
		return JsonObject.of("rule", one.rule().key().toString(), "name", console.text(one.rule().name()), "status", one.status().map(DutyStatus::code).orElse(""), "due", one.dueOn().map(LocalDate::toString).orElse(""),
				"pressing", one.isPressing(), "answers", one.answers().stream().map(answer -> JsonObject.of("label", console.text(answer.output().label()), "value", console.text(answer.said()))).toList(),
				"missing", one.missing().stream().map(console::text).toList());
	}
}
