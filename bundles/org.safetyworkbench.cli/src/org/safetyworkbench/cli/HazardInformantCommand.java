package org.safetyworkbench.cli;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.office.Staff;

/** Who reported a tip-off; asking is written down. */
@Component(service = Command.class, property = Command.NAME + "=hazard informant")
public final class HazardInformantCommand implements Command {

	private final Loop loop;
	private final Staff staff;

	@Activate
	public HazardInformantCommand(@Reference Loop loop, @Reference Staff staff) {
		this.loop = loop;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UUID hazard = Records.id(arguments.needed("ID"));
		Result<String> informant = loop.informant(Actor.of(staff, arguments), hazard);
		if (!informant.isOk()) throw Stop.refused(informant.problems());
		console.answer(() -> JsonObject.of("informant", informant.value()), () -> console.line(informant.value().isEmpty() ? "没有留下身份" : informant.value(), informant.value().isEmpty() ? "nobody said" : informant.value()));
		return Exit.DONE;
	}
}
