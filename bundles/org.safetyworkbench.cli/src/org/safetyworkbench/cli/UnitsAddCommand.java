package org.safetyworkbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Unit;
import org.safetyworkbench.office.UnitKind;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.office.Units;

/** Adds a unit to the tree. */
@Component(service = Command.class, property = Command.NAME + "=units add")
public final class UnitsAddCommand implements Command {

	private final Units units;
	private final Staff staff;

	@Activate
	public UnitsAddCommand(@Reference Units units, @Reference Staff staff) {
		this.units = units;
		this.staff = staff;
	}

	static String kinds() {
		return Stream.of(UnitKind.values()).map(UnitKind::code).collect(Collectors.joining(","));
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UnitTree tree = units.tree();
		Optional<UUID> parent = arguments.text("--parent").map(path -> Posts.unit(tree, path).id());
		Result<Unit> added = units.add(staff.me().author(), parent, kind(arguments.needed("--kind")), arguments.needed("NAME"), Posts.scope(arguments, Remit.ALL));
		if (!added.isOk()) throw Stop.refused(added.problems());
		UnitTree now = units.tree();
		console.answer(() -> UnitsListCommand.object(now, added.value(), List.of()), () -> console.line("已建立：" + now.path(added.value().id()), "added: " + now.path(added.value().id())));
		return Exit.DONE;
	}

	private static UnitKind kind(String word) {
		return Stream.of(UnitKind.values()).filter(kind -> kind.code().equals(word) || kind.label().zh().equals(word)).findFirst()
				.orElseThrow(() -> new Stop(Problem.of("usage.unit-kind", "没有单位种类“" + word + "”，可选：" + kinds(), "there is no kind of unit '" + word + "', only " + kinds())));
	}
}
