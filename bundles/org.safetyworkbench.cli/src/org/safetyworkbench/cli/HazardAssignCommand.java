package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Officers;
import org.safetyworkbench.office.Staff;

/** Names another of the office to follow a hazard. */
@Component(service = Command.class, property = Command.NAME + "=hazard assign")
public final class HazardAssignCommand implements Command {

	private final Officers officers;
	private final Staff staff;

	@Activate
	public HazardAssignCommand(@Reference Officers officers, @Reference Staff staff) {
		this.officers = officers;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Hazard hazard = Records.done(officers.assign(Actor.of(staff, arguments), Records.id(arguments.needed("ID")), 0, Actor.named(staff, arguments.needed("NAME")).name(), arguments.needed("--reason")));
		console.answer(() -> JsonObject.of("id", hazard.id().toString(), "officer", hazard.officer()), () -> console.line("跟办人：" + hazard.officer(), "in charge: " + hazard.officer()));
		return Exit.DONE;
	}
}
