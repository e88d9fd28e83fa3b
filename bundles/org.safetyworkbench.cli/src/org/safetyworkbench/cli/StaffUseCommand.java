package org.safetyworkbench.cli;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Says who works at this desk from now on. */
@Component(service = Command.class, property = Command.NAME + "=staff use")
public final class StaffUseCommand implements Command {

	private final Staff staff;

	@Activate
	public StaffUseCommand(@Reference Staff staff) {
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person person = Actor.named(staff, arguments.needed("NAME"));
		if (staff.signsIn() && !person.id().equals(staff.me().id())) throw Stop.refused(List.of(Actor.otherName()));
		staff.work(person.id());
		console.answer(() -> JsonObject.of("me", person.name()), () -> console.line("本机办理人：" + person.name(), "at this desk: " + person.name()));
		return Exit.DONE;
	}
}
