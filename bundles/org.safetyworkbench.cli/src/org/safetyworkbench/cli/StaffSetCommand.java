package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Units;

/** Changes what somebody may do, and where. */
@Component(service = Command.class, property = Command.NAME + "=staff set")
public final class StaffSetCommand implements Command {

	private final Staff staff;
	private final Units units;

	@Activate
	public StaffSetCommand(@Reference Staff staff, @Reference Units units) {
		this.staff = staff;
		this.units = units;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person before = Actor.named(staff, arguments.needed("NAME"));
		Person after = before.with(arguments.text("--name").map(String::strip).orElse(before.name()), arguments.text("--roles").map(Posts::roles).orElse(before.roles()), arguments.text("--certificate").orElse(before.certificate()), before.active(),
				Posts.posting(arguments, units.tree(), before.posting()));
		Result<Person> saved = staff.save(staff.me().author(), after);
		if (!saved.isOk()) throw Stop.refused(saved.problems());
		console.answer(() -> JsonObject.of("person", StaffCommand.object(saved.value())), () -> console.line("已修改：" + saved.value().name(), "changed: " + saved.value().name()));
		return Exit.DONE;
	}
}
