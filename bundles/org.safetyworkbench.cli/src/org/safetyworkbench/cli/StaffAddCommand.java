package org.safetyworkbench.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;

/** Registers somebody. */
@Component(service = Command.class, property = Command.NAME + "=staff add")
public final class StaffAddCommand implements Command {

	private final Staff staff;

	@Activate
	public StaffAddCommand(@Reference Staff staff) {
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String word : arguments.needed("--roles").split("[,，、]")) roles.add(role(word.strip()));
		Result<Person> added = staff.add(staff.me().author(), arguments.needed("NAME"), roles, arguments.text("--certificate").orElse(""));
		if (!added.isOk()) throw Stop.refused(added.problems());
		console.answer(() -> JsonObject.of("person", StaffCommand.object(added.value())), () -> console.line("已登记：" + added.value().name() + "（" + StaffCommand.roles(added.value(), console) + "）",
				"registered: " + added.value().name() + " (" + StaffCommand.roles(added.value(), console) + ")"));
		return Exit.DONE;
	}

	private static Role role(String word) {
		return Stream.of(Role.values()).filter(role -> role.code().equals(word) || role.label().zh().equals(word)).findFirst().orElseThrow(() -> {
			List<String> codes = Stream.of(Role.values()).map(Role::code).toList();
			return new Stop(Problem.of("usage.role", "没有角色“" + word + "”，可选：" + String.join("、", codes), "there is no role '" + word + "', only " + String.join(", ", codes)));
		});
	}
}
