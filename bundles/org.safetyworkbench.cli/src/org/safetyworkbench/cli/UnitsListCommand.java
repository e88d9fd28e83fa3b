package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Unit;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.office.Units;

/** The tree of units. */
@Component(service = Command.class, property = Command.NAME + "=units list")
public final class UnitsListCommand implements Command {

	private final Units units;
	private final Staff staff;

	@Activate
	public UnitsListCommand(@Reference Units units, @Reference Staff staff) {
		this.units = units;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UnitTree tree = units.tree();
		List<Person> people = staff.all();
		console.answer(() -> JsonObject.of("units", tree.all().stream().map(unit -> object(tree, unit, people)).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			below(tree, Optional.empty(), "", people, rows, console);
			console.table(rows);
		});
		return Exit.DONE;
	}

	private static void below(UnitTree tree, Optional<UUID> parent, String indent, List<Person> people, List<List<String>> rows, Console console) {
		for (Unit unit : tree.below(parent)) {
			rows.add(List.of(indent + unit.name(), console.text(unit.kind().label()), Posts.words(tree.remit(Optional.of(unit.id()))), String.valueOf(count(unit, people)), unit.active() ? "" : "已撤销 dissolved"));
			below(tree, Optional.of(unit.id()), indent + "  ", people, rows, console);
		}
	}

	private static long count(Unit unit, List<Person> people) {
		return people.stream().filter(person -> person.active() && person.posting().unit().filter(unit.id()::equals).isPresent()).count();
	}

	static Map<String, ?> object(UnitTree tree, Unit unit, List<Person> people) {
		return JsonObject.of("id", unit.id().toString(), "path", tree.path(unit.id()), "kind", unit.kind().code(), "areas", tree.remit(Optional.of(unit.id())).areas().stream().map(Object::toString).sorted().toList(),
				"sectors", tree.remit(Optional.of(unit.id())).sectors().stream().sorted().toList(), "people", count(unit, people), "active", unit.active());
	}
}
