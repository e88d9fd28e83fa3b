package org.safetyworkbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Unit;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.office.Units;

/** Renames, moves, re-scopes or dissolves a unit. */
@Component(service = Command.class, property = Command.NAME + "=units set")
public final class UnitsSetCommand implements Command {

	private final Units units;
	private final Staff staff;

	@Activate
	public UnitsSetCommand(@Reference Units units, @Reference Staff staff) {
		this.units = units;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UnitTree tree = units.tree();
		Unit before = Posts.unit(tree, arguments.needed("PATH"));
		Optional<UUID> parent = arguments.text("--parent").map(path -> path.equals("-") ? Optional.<UUID>empty() : Optional.of(Posts.unit(tree, path).id())).orElse(before.parent());
		Result<Unit> saved = units.save(staff.me().author(), new Unit(before.id(), parent, before.kind(), arguments.text("--name").orElse(before.name()), Posts.scope(arguments, before.scope()),
				before.active() && !arguments.has("--dissolve")));
		if (!saved.isOk()) throw Stop.refused(saved.problems());
		UnitTree now = units.tree();
		console.answer(() -> UnitsListCommand.object(now, saved.value(), List.of()), () -> console.line("已修改：" + now.path(saved.value().id()), "changed: " + now.path(saved.value().id())));
		return Exit.DONE;
	}
}
