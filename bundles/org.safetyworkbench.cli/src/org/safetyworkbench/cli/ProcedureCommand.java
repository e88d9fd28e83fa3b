package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Gate;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Procedure;
import org.safetyworkbench.hazard.Step;
import org.safetyworkbench.office.Role;

/** The closed loop as one table: the same that rules the window and the database. */
@Component(service = Command.class, property = Command.NAME + "=hazard procedure")
public final class ProcedureCommand implements Command {

	@Activate
	public ProcedureCommand() {}

	@Override
	public Exit run(Arguments arguments, Console console) {
		console.answer(() -> JsonObject.of("steps", Procedure.steps().stream().map(ProcedureCommand::object).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			for (Step step : Procedure.steps())
				rows.add(List.of(step.action().code(), console.text(step.action().label()), said(step.from().stream().sorted().toList(), HazardState::label, console),
						"→ " + step.to().map(HazardState::label).map(console::text).orElse("="), said(step.roles().stream().sorted().toList(), Role::label, console), said(step.gates(), Gate::label, console)));
			console.table(rows);
		});
		return Exit.DONE;
	}

	private static <T> String said(Collection<T> several, Function<T, Text> label, Console console) {
		return several.stream().map(label).map(console::text).collect(Collectors.joining("、"));
	}

	private static Object object(Step step) {
		return JsonObject.of("action", step.action().code(), "from", step.from().stream().sorted().map(HazardState::code).toList(), "to", step.to().map(HazardState::code).orElse(""), "roles",
				step.roles().stream().sorted().map(Role::code).toList(), "gates", step.gates().stream().map(Gate::code).toList(), "fields", step.fields().stream().map(Field::name).toList(), "reason", step.reason());
	}
}
