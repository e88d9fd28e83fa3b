package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Who works at this desk acts for an absent colleague from now on. */
@Component(service = Command.class, property = Command.NAME + "=staff for")
public final class StaffForCommand implements Command {

	private final Staff staff;

	@Activate
	public StaffForCommand(@Reference Staff staff) {
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Result<Person> acting = staff.workFor(Actor.named(staff, arguments.needed("NAME")).id());
		if (!acting.isOk()) throw Stop.refused(acting.problems());
		console.answer(() -> JsonObject.of("me", acting.value().signature()), () -> console.line("本机办理人：" + acting.value().signature(), "at this desk: " + acting.value().signature()));
		return Exit.DONE;
	}
}
