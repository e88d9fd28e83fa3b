package org.safetyworkbench.cli;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIn;
import org.safetyworkbench.office.StandIns;

/** Says who does an absent colleague's work. */
@Component(service = Command.class, property = Command.NAME + "=staff stand-in")
public final class StaffStandInCommand implements Command {

	private final Staff staff;
	private final StandIns standIns;

	@Activate
	public StaffStandInCommand(@Reference Staff staff, @Reference StandIns standIns) {
		this.staff = staff;
		this.standIns = standIns;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person absent = Actor.named(staff, arguments.needed("ABSENT")), deputy = Actor.named(staff, arguments.needed("DEPUTY"));
		Result<StandIn> added = standIns.add(staff.me().author(), absent.id(), deputy.id(), arguments.date("--from").orElseGet(LocalDate::now), arguments.date("--until").orElseThrow(),
				arguments.needed("--reason"));
		if (!added.isOk()) throw Stop.refused(added.problems());
		StandIn one = added.value();
		console.answer(() -> StaffStandInsCommand.object(one, absent.name(), deputy.name()), () -> console.line(one.from() + " 至 " + one.until() + " 由" + deputy.name() + "代" + absent.name(),
				deputy.name() + " stands in for " + absent.name() + " from " + one.from() + " to " + one.until()));
		return Exit.DONE;
	}
}
