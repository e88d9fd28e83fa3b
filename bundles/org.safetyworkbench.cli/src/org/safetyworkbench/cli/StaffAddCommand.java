package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Units;

/** Registers somebody. */
@Component(service = Command.class, property = Command.NAME + "=staff add")
public final class StaffAddCommand implements Command {

	private final Staff staff;
	private final Units units;

	@Activate
	public StaffAddCommand(@Reference Staff staff, @Reference Units units) {
		this.staff = staff;
		this.units = units;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Posting posting = Posts.posting(arguments, units.tree(), Posting.NONE);
		Result<Person> added = staff.add(staff.me().author(), arguments.needed("NAME"), Posts.roles(arguments.needed("--roles")), arguments.text("--certificate").orElse(""), posting);
		if (!added.isOk()) throw Stop.refused(added.problems());
		console.answer(() -> JsonObject.of("person", StaffCommand.object(added.value())), () -> console.line("已登记：" + added.value().name() + "（" + StaffCommand.roles(added.value(), console) + "）",
				"registered: " + added.value().name() + " (" + StaffCommand.roles(added.value(), console) + ")"));
		return Exit.DONE;
	}
}
