package org.safetyworkbench.ui.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Accounts;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIn;
import org.safetyworkbench.office.StandIns;
import org.safetyworkbench.office.Units;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The people of the office: who they are, what they may do, who of them works at this desk. */
final class PeopleTab {

	/** @param logins by person, on a server */
	private record Read(List<Person> all, Person me, ScopeFields fields, List<StandIn> standIns, boolean signsIn, Map<UUID, String> logins) {

		boolean mayChange() {
			return me.has(Role.ADMIN);
		}
	}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Label me;
	private final Button add;
	private final Button edit;
	private final Button work;
	private final Button leave;
	private final Button login;
	private final Label hint;
	private final Grid<Person> grid;
	private final Button standIn;
	private Read read;

	PeopleTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 7);
		me = Panels.heading(bar, desk.look(), "");
		me.setData("id", "office.me");
		add = Panels.button(bar, texts.get("office.add"), "office.add", () -> dialogs().add());
		edit = Panels.button(bar, texts.get("office.edit"), "office.edit", () -> grid().selection().ifPresent(this::edit));
		work = Panels.button(bar, texts.get("office.work"), "office.work", () -> grid().selection().ifPresent(this::work));
		standIn = Panels.button(bar, texts.get("office.stand-in"), "office.stand-in", () -> grid().selection().ifPresent(this::standInOrEnd));
		leave = Panels.button(bar, texts.get("office.leave"), "office.leave", () -> grid().selection().ifPresent(this::leaveOrBack));
		login = Panels.button(bar, texts.get("office.login"), "office.login", () -> grid().selection().ifPresent(this::login));
		hint = Panels.faint(area, desk.look(), texts.get("office.people.hint"));
		grid = Grid.<Person>of(desk).key(Person::id).column(texts.get("office.name"), 18, Person::name).tone(this::tone)
				.column(texts.get("office.roles"), 34, person -> roles(texts, person)).grow().tone(this::tone)
				.column(texts.get("office.certificate"), texts.isChinese() ? 14 : 20, Person::certificate).tone(this::tone)
				.column(texts.get("office.unit"), 16, this::unit).tone(this::tone)
				.column(texts.get("office.scope"), 20, person -> read.fields.words(person.remit())).tone(this::tone)
				.column(texts.get("column.state"), 12, this::state).tone(this::tone)
				.column(texts.get("office.login.column"), 12, person -> read.logins.getOrDefault(person.id(), "")).tone(this::tone)
				.column(texts.get("office.desk"), 10, person -> person.id().equals(read.me.id()) ? texts.get("office.here") : "")
				.onOpen(this::edit).onSelect(person -> allow()).create(area, "office.people");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.whenEmpty(texts.get("office.people.none"), composite -> Panels.button(composite, texts.get("office.add"), "office.add.first", () -> dialogs().add()));
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
		boolean may = read != null && read.mayChange();
		add.setEnabled(may);
		edit.setEnabled(may && chosen != null);
		work.setEnabled(chosen != null && chosen.active() && !read.signsIn && !chosen.id().equals(read.me.id()));
		standIn.setEnabled(chosen != null && chosen.active() && (may || chosen.id().equals(read.me.id())));
		leave.setEnabled(may && chosen != null);
		login.setEnabled(may && read.signsIn && chosen != null && chosen.active());
		leave.setText(texts.get(chosen != null && !chosen.active() ? "office.back" : "office.leave"));
		leave.requestLayout();
		standIn.setText(texts.get(chosen != null && standIn(chosen).isPresent() ? "office.stand-in.end" : "office.stand-in"));
		standIn.requestLayout();
	}

	void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> read(), this::show);
	}

	private Read read() {
		Staff staff = desk.services().get(Staff.class);
		return new Read(staff.all(), staff.me(), new ScopeFields(texts, desk.services().get(Units.class).tree(), desk.services().get(Library.class).packs().sectors()),
				desk.services().get(StandIns.class).all(), staff.signsIn(), desk.services().get(Accounts.class).logins());
	}

	private void show(Read now) {
		read = now;
		me.setText(texts.get("office.me", read.me.signature()));
		me.setToolTipText(roles(texts, read.me));
		hint.setText(texts.get(read.mayChange() ? "office.people.hint" : "office.people.admins"));
		grid.show(read.all);
		allow();
		area.layout(true, true);
	}

	private PersonDialogs dialogs() {
		return new PersonDialogs(desk, area.getShell(), read.fields, read.all);
	}

	private String unit(Person person) {
		return person.posting().unit().map(read.fields.units()::path).orElse("");
	}

	/** Active, or who stands in for them today. */
	private String state(Person person) {
		if (!person.active()) return texts.get("office.left");
		LocalDate today = LocalDate.now();
		return read.standIns.stream().filter(one -> one.absent().equals(person.id()) && one.isOn(today)).findFirst().flatMap(one -> read.all.stream().filter(other -> other.id().equals(one.deputy())).findFirst())
				.map(deputy -> texts.get("office.absent", deputy.name())).orElse(texts.get("office.active"));
	}

	private void edit(Person person) {
		if (read.mayChange()) dialogs().edit(person);
	}

	private void login(Person person) {
		new Login(desk, area.getShell(), person, read.logins.getOrDefault(person.id(), "")).ask();
	}

	/** Who stands in for them now, or is the next to do so. */
	private Optional<StandIn> standIn(Person absent) {
		LocalDate today = LocalDate.now();
		return read.standIns.stream().filter(one -> one.absent().equals(absent.id()) && !one.until().isBefore(today)).min(Comparator.comparing(StandIn::from));
	}

	private void standInOrEnd(Person absent) {
		standIn(absent).ifPresentOrElse(one -> dialogs().end(one, absent), () -> dialogs().standIn(absent));
	}

	/** Leaving, or coming back. */
	private void leaveOrBack(Person person) {
		if (person.active()) dialogs().leave(person);
		else dialogs().back(person);
	}

	private void work(Person person) {
		WorkingAs.become(desk, area, person.id());
	}
}
