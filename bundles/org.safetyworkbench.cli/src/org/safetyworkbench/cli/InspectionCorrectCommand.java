package org.safetyworkbench.cli;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Staff;

/** Corrects an answer of a finished visit, with a reason. */
@Component(service = Command.class, property = Command.NAME + "=inspection correct")
public final class InspectionCorrectCommand implements Command {

	private final Visits visits;
	private final Staff staff;

	@Activate
	public InspectionCorrectCommand(@Reference Visits visits, @Reference Staff staff) {
		this.visits = visits;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		InspectionAnswerCommand.print(List.of(Records.done(visits.correct(Actor.of(staff, arguments), Records.id(arguments.needed("ID")), arguments.needed("ITEM"), arguments.needed("RESULT"),
				arguments.text("--measured").orElse(""), arguments.text("--note").orElse(""), arguments.needed("--reason")))), console);
		return Exit.DONE;
	}
}
