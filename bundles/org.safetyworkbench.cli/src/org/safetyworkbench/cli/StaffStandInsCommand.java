package org.safetyworkbench.cli;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIn;
import org.safetyworkbench.office.StandIns;

/** Who stands in for whom, and when. */
@Component(service = Command.class, property = Command.NAME + "=staff stand-ins")
public final class StaffStandInsCommand implements Command {

	private final Staff staff;
	private final StandIns standIns;

	@Activate
	public StaffStandInsCommand(@Reference Staff staff, @Reference StandIns standIns) {
		this.staff = staff;
		this.standIns = standIns;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<StandIn> all = standIns.all();
		console.answer(() -> JsonObject.of("standIns", all.stream().map(one -> object(one, name(one.absent()), name(one.deputy()))).toList()),
				() -> console.table(all.stream().map(one -> List.of(name(one.absent()), "← " + name(one.deputy()), one.from().toString(), one.until().toString(), one.reason())).toList()));
		return Exit.DONE;
	}

	static Map<String, ?> object(StandIn one, String absent, String deputy) {
		return JsonObject.of("absent", absent, "deputy", deputy, "from", one.from().toString(), "until", one.until().toString(), "reason", one.reason());
	}

	private String name(UUID id) {
		return staff.find(id).map(Person::name).orElse("");
	}
}
