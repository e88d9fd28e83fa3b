package org.safetyworkbench.ui.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The people of the office: who they are, what they may do, who of them works at this desk. */
final class PeopleTab {

	private record Read(List<Person> all, Person me) {}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Label me;
	private final Button edit;
	private final Button work;
	private final Button leave;
	private final Grid<Person> grid;
	private UUID mine;

	PeopleTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 5);
		me = Panels.heading(bar, desk.look(), "");
		me.setData("id", "office.me");
		Panels.button(bar, texts.get("office.add"), "office.add", this::add);
		edit = Panels.button(bar, texts.get("office.edit"), "office.edit", () -> grid().selection().ifPresent(this::edit));
		work = Panels.button(bar, texts.get("office.work"), "office.work", () -> grid().selection().ifPresent(this::work));
		leave = Panels.button(bar, texts.get("office.leave"), "office.leave", () -> grid().selection().ifPresent(this::leave));
		Panels.faint(area, desk.look(), texts.get("office.people.hint"));
		grid = Grid.<Person>of(desk).key(Person::id).column(texts.get("office.name"), 18, Person::name).tone(this::tone)
				.column(texts.get("office.roles"), 50, person -> roles(texts, person)).grow().tone(this::tone)
				.column(texts.get("office.certificate"), 22, Person::certificate).tone(this::tone)
				.column(texts.get("column.state"), 12, person -> texts.get(person.active() ? "office.active" : "office.left")).tone(this::tone)
				.column(texts.get("office.desk"), 14, person -> person.id().equals(mine) ? texts.get("office.here") : "")
				.onOpen(this::edit).onSelect(person -> allow()).create(area, "office.people");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("office.people.none"), composite -> Panels.button(composite, texts.get("office.add"), "office.add.first", this::add));
		allow();
	}

	private Grid<Person> grid() {
		return grid;
	}

	Composite control() {
		return area;
	}

	static String roles(Texts texts, Person person) {
		return person.roles().stream().sorted().map(role -> texts.of(role.label())).collect(Collectors.joining(texts.get("list.separator")));
	}

	private Tone tone(Person person) {
		return person.active() ? null : Tone.GREY;
	}

	private void allow() {
		Person chosen = grid == null ? null : grid.selection().orElse(null);
		edit.setEnabled(chosen != null);
		work.setEnabled(chosen != null && chosen.active() && !chosen.id().equals(mine));
		leave.setEnabled(chosen != null);
		leave.setText(texts.get(chosen != null && !chosen.active() ? "office.back" : "office.leave"));
		leave.requestLayout();
	}

	void refresh() {
		desk.background().load(area, texts.get("work.reading"), progress -> new Read(desk.services().get(Staff.class).all(), desk.person()), this::show);
	}

	private void show(Read read) {
		mine = read.me.id();
		me.setText(texts.get("office.me", read.me.name(), roles(texts, read.me)));
		grid.show(read.all);
		allow();
		area.layout(true, true);
	}

	private List<Ask> asks(String name, Set<Role> roles, String certificate) {
		List<Ask.Option> options = Stream.of(Role.values()).map(role -> new Ask.Option(role.code(), texts.of(role.label()))).toList();
		return List.of(Ask.of("name", texts.get("office.name"), Ask.Kind.LINE).must().value(name),
				Ask.several("roles", texts.get("office.roles"), options).must().value(roles.stream().map(Role::code).collect(Collectors.joining(","))),
				Ask.of("certificate", texts.get("office.certificate"), Ask.Kind.LINE).hint(texts.get("office.certificate.hint")).value(certificate));
	}

	private static Set<Role> roles(Map<String, String> values) {
		return Stream.of(Role.values()).filter(role -> List.of(values.get("roles").split(",")).contains(role.code()))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	private void add() {
		new AskDialog<Person>(desk, area.getShell(), texts.get("office.add.title"), texts.get("office.add.intro"), asks("", Set.of(Role.OFFICIAL), ""),
				values -> desk.services().get(Staff.class).add(desk.person().author(), values.get("name"), roles(values), values.get("certificate")), person -> desk.changed())
				.button(texts.get("office.add.do")).open();
	}

	private void edit(Person person) {
		new AskDialog<Person>(desk, area.getShell(), texts.get("office.edit.title", person.name()), "", asks(person.name(), person.roles(), person.certificate()),
				values -> save(new Person(person.id(), values.get("name"), roles(values), values.get("certificate"), person.active())), saved -> desk.changed())
				.button(texts.get("button.save.plain")).open();
	}

	private org.safetyworkbench.core.Result<Person> save(Person person) {
		return desk.services().get(Staff.class).save(desk.person().author(), person);
	}

	/** Leaving, or coming back. */
	private void leave(Person person) {
		String what = texts.get(person.active() ? "office.leave.title" : "office.back.title", person.name());
		new AskDialog<Person>(desk, area.getShell(), what, texts.get(person.active() ? "office.leave.intro" : "office.back.intro"), List.of(),
				values -> save(new Person(person.id(), person.name(), person.roles(), person.certificate(), !person.active())), saved -> desk.changed()).open();
	}

	private void work(Person person) {
		WorkingAs.become(desk, area, person.id());
	}
}
