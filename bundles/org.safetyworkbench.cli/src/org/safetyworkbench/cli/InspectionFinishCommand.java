package org.safetyworkbench.cli;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Staff;

/** Finishes a visit for good. */
@Component(service = Command.class, property = Command.NAME + "=inspection finish")
public final class InspectionFinishCommand implements Command {

	private final Visits visits;
	private final Staff staff;

	@Activate
	public InspectionFinishCommand(@Reference Visits visits, @Reference Staff staff) {
		this.visits = visits;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Visit visit = Records.done(visits.finish(Actor.of(staff, arguments), Records.id(arguments.needed("ID")), LocalDate.now()));
		console.answer(() -> JsonObject.of("visit", InspectionListCommand.object(visit)),
				() -> console.line("检查已完成：回答" + visit.answered() + "项，不合格" + visit.failed() + "项", "finished: " + visit.answered() + " answered, " + visit.failed() + " failed"));
		return Exit.DONE;
	}
}
