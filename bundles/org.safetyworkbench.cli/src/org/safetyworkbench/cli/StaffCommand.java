package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.office.Units;

/** The people of the office and what they may do. */
@Component(service = Command.class, property = Command.NAME + "=staff list")
public final class StaffCommand implements Command {

	private final Staff staff;
	private final Units units;

	@Activate
	public StaffCommand(@Reference Staff staff, @Reference Units units) {
		this.staff = staff;
		this.units = units;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person me = staff.me();
		List<Person> all = staff.all();
		UnitTree tree = units.tree();
		console.answer(() -> JsonObject.of("me", me.signature(), "staff", all.stream().map(StaffCommand::object).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			for (Person person : all) rows.add(List.of(person.id().equals(me.id()) ? "*" : "", person.name(), roles(person, console), person.certificate(), person.posting().unit().map(tree::path).orElse(""),
					Posts.words(person.remit()), person.active() ? "" : "离岗 left"));
			console.table(rows);
			console.line("本机办理人：" + me.signature(), "at this desk: " + me.signature());
		});
		return Exit.DONE;
	}

	static Object object(Person person) {
		return JsonObject.of("id", person.id().toString(), "name", person.name(), "roles", person.roles().stream().sorted().map(role -> role.code()).toList(), "certificate", person.certificate(), "active",
				person.active(), "areas", person.remit().areas().stream().map(Object::toString).sorted().toList(), "sectors", person.remit().sectors().stream().sorted().toList());
	}

	static String roles(Person person, Console console) {
		return person.roles().stream().sorted().map(role -> console.text(role.label())).collect(Collectors.joining("、"));
	}
}
