package org.safetyworkbench.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Unit;
import org.safetyworkbench.office.UnitKind;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.office.Units;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The units of the office as a tree: what each is responsible for and who works there. */
final class UnitsTab {

	/** A unit at its depth in the tree. */
	private record Line(Unit unit, int depth, Remit remit, String people) {}

	private record Read(ScopeFields fields, List<Line> lines, boolean mayChange) {}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Button add;
	private final Button edit;
	private final Label hint;
	private final Grid<Line> grid;
	private Read read;

	UnitsTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		add = Panels.button(bar, texts.get("unit.add"), "unit.add", this::add);
		edit = Panels.button(bar, texts.get("office.edit"), "unit.edit", () -> grid().selection().ifPresent(this::edit));
		hint = Panels.faint(area, desk.look(), texts.get("unit.hint"));
		grid = Grid.<Line>of(desk).column(texts.get("unit.name"), 36, line -> "\u3000".repeat(line.depth()) + line.unit().name()).tone(this::tone)
				.column(texts.get("unit.kind"), 12, line -> texts.of(line.unit().kind().label())).tone(this::tone)
				.column(texts.get("office.scope"), 40, line -> read.fields().words(line.remit())).grow().tone(this::tone)
				.column(texts.get("unit.people"), 30, Line::people).tone(this::tone)
				.column(texts.get("column.state"), 12, line -> line.unit().active() ? "" : texts.get("unit.dissolved")).tone(this::tone)
				.onOpen(this::edit).onSelect(line -> allow()).create(area, "office.units");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("unit.none"), composite -> Panels.button(composite, texts.get("unit.add"), "unit.add.first", this::add));
		allow();
	}

	private Grid<Line> grid() {
		return grid;
	}

	Composite control() {
		return area;
	}

	private Tone tone(Line line) {
		return line.unit().active() ? null : Tone.GREY;
	}

	private void allow() {
		boolean may = read != null && read.mayChange();
		add.setEnabled(may);
		edit.setEnabled(may && grid.selection().isPresent());
	}

	void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> read(), this::show);
	}

	private Read read() {
		UnitTree tree = desk.services().get(Units.class).tree();
		List<Line> lines = new ArrayList<>();
		below(tree, Optional.empty(), 0, desk.services().get(Staff.class).all(), lines);
		return new Read(new ScopeFields(texts, tree, desk.services().get(Library.class).packs().sectors()), lines, desk.person().has(Role.ADMIN));
	}

	private void below(UnitTree tree, Optional<UUID> parent, int depth, List<Person> people, List<Line> lines) {
		for (Unit unit : tree.below(parent)) {
			List<String> here = people.stream().filter(person -> person.active() && person.posting().unit().filter(unit.id()::equals).isPresent()).map(Person::name).toList();
			lines.add(new Line(unit, depth, tree.remit(Optional.of(unit.id())), String.join(texts.get("list.separator"), here)));
			below(tree, Optional.of(unit.id()), depth + 1, people, lines);
		}
	}

	private void show(Read now) {
		read = now;
		hint.setText(texts.get(read.mayChange() ? "unit.hint" : "office.admins"));
		grid.show(read.lines());
		allow();
	}

	private List<Ask> asks(String name, UnitKind kind, Optional<UUID> parent, Remit scope) {
		List<Ask.Option> kinds = Stream.of(UnitKind.values()).map(one -> new Ask.Option(one.code(), texts.of(one.label()))).toList();
		List<Ask> asks = new ArrayList<>(List.of(Ask.of("name", texts.get("unit.name"), Ask.Kind.LINE).must().value(name), Ask.choice("kind", texts.get("unit.kind"), kinds).must().value(kind.code()),
				read.fields().unit("parent", texts.get("unit.parent"), parent)));
		asks.addAll(read.fields().scope(scope));
		return asks;
	}

	/** Below the chosen one. */
	private void add() {
		Optional<UUID> parent = grid.selection().map(line -> line.unit().id());
		new AskDialog<Unit>(desk, area.getShell(), texts.get("unit.add.title"), texts.get("unit.add.intro"), asks("", parent.isPresent() ? UnitKind.SECTION : UnitKind.BUREAU, parent, Remit.ALL),
				values -> ScopeFields.scope(values).then(scope -> desk.services().get(Units.class).add(desk.person().author(), ScopeFields.unit(values, "parent"), UnitKind.of(values.get("kind")), values.get("name"), scope)),
				unit -> desk.changed()).button(texts.get("office.add.do")).open();
	}

	private void edit(Line line) {
		if (!read.mayChange()) return;
		Unit unit = line.unit();
		List<Ask> asks = new ArrayList<>(asks(unit.name(), unit.kind(), unit.parent(), unit.scope()));
		asks.add(Ask.choice("active", texts.get("column.state"), List.of(new Ask.Option("yes", texts.get("unit.active")), new Ask.Option("no", texts.get("unit.dissolved")))).must().value(unit.active() ? "yes" : "no"));
		Unit[] mine = new Unit[1];
		Contest<Unit> contest = new Contest<>(desk, area.getShell(), told(), () -> desk.services().get(Units.class).tree().find(unit.id()).orElseThrow(), this::save);
		new AskDialog<Unit>(desk, area.getShell(), texts.get("office.edit.title", unit.name()), "", asks, values -> edited(unit, values).then(edited -> {
			mine[0] = edited;
			return save(unit, edited);
		}), saved -> desk.changed()).button(texts.get("button.save.plain")).onProblems(problems -> contest.settles(problems, unit, () -> mine[0])).open();
	}

	private static Result<Unit> edited(Unit unit, Map<String, String> values) {
		return ScopeFields.scope(values)
				.map(scope -> new Unit(unit.id(), ScopeFields.unit(values, "parent"), UnitKind.of(values.get("kind")), values.get("name"), scope, values.get("active").equals("yes")));
	}

	private Result<Unit> save(Unit seen, Unit unit) {
		return desk.services().get(Units.class).save(desk.person().author(), seen, unit);
	}

	private List<Contest.Field<Unit>> told() {
		return List.of(new Contest.Field<>(texts.get("unit.name"), Unit::name, (theirs, mine) -> new Unit(theirs.id(), theirs.parent(), theirs.kind(), mine.name(), theirs.scope(), theirs.active())),
				new Contest.Field<>(texts.get("unit.kind"), unit -> texts.of(unit.kind().label()), (theirs, mine) -> new Unit(theirs.id(), theirs.parent(), mine.kind(), theirs.name(), theirs.scope(), theirs.active())),
				new Contest.Field<>(texts.get("unit.parent"), unit -> unit.parent().map(read.fields().units()::path).orElse(""),
						(theirs, mine) -> new Unit(theirs.id(), mine.parent(), theirs.kind(), theirs.name(), theirs.scope(), theirs.active())),
				new Contest.Field<>(texts.get("office.scope"), unit -> read.fields().words(unit.scope()), (theirs, mine) -> new Unit(theirs.id(), theirs.parent(), theirs.kind(), theirs.name(), mine.scope(), theirs.active())),
				new Contest.Field<>(texts.get("column.state"), unit -> texts.get(unit.active() ? "unit.active" : "unit.dissolved"),
						(theirs, mine) -> new Unit(theirs.id(), theirs.parent(), theirs.kind(), theirs.name(), theirs.scope(), mine.active())));
	}
}
