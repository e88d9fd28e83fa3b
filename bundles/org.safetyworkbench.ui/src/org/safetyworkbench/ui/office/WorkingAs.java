package org.safetyworkbench.ui.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIns;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** Who works at this desk, in the toolbar; a press offers the colleagues. */
public final class WorkingAs extends WorkbenchWindowControlContribution {

	/** After the first page has been painted: the name may come a blink later than the window. */
	private static final int PATIENCE = 400;
	/** The toolbar does not make room later: a name may have this many characters. */
	private static final int ROOM = 30;

	private Desk desk;
	private Texts texts;
	private Link button;

	@Override
	protected Control createControl(Composite parent) {
		desk = PlatformUI.getWorkbench().getService(Desk.class);
		texts = desk.texts();
		Composite box = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginHeight = 2;
		box.setLayout(layout);
		button = new Link(box, SWT.NONE);
		button.setData("id", "office.as");
		button.setText(words("…"));
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, true);
		wide.widthHint = Look.width(button, ROOM);
		button.setLayoutData(wide);
		button.addListener(SWT.Selection, event -> offer());
		Consumer<News> heard = news -> {
			if (news.tells("staff")) refresh();
		};
		desk.onChange(heard);
		button.addListener(SWT.Dispose, event -> desk.noMore(heard));
		button.getDisplay().timerExec(PATIENCE, this::refresh);
		return box;
	}

	private void refresh() {
		if (button.isDisposed()) return;
		desk.background().show(button, texts.get("work.reading"), progress -> desk.person(), this::show);
	}

	private void show(Person me) {
		button.setToolTipText(texts.get("office.as.tip", PeopleTab.roles(texts, me)));
		button.setData("person", me.name());
		button.setText(words(me.signature()));
	}

	private String words(String name) {
		return "<a>" + texts.get("office.as", name).replace("&", "&&") + "</a>";
	}

	/** On a server one works as whoever signed in. */
	private void offer() {
		desk.background().load(button, texts.get("work.reading"), progress -> choices(), this::menu);
	}

	/** Who may be chosen, and for whom they may act: nobody else where people sign in. */
	private record Choices(Person me, List<Person> people, List<Person> absent) {}

	private Choices choices() {
		Staff staff = desk.services().get(Staff.class);
		Person me = staff.me();
		List<Person> people = staff.all().stream().filter(person -> person.active() && (!staff.signsIn() || person.id().equals(me.id()))).toList();
		return new Choices(me, people, desk.services().get(StandIns.class).absentFor(me.id(), LocalDate.now()));
	}

	private void menu(Choices choices) {
		Menu menu = new Menu(button);
		for (Person person : choices.people()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setText(person.name() + "　" + PeopleTab.roles(texts, person));
			item.setData("id", "office.as." + person.name());
			item.setSelection(person.id().equals(choices.me().id()) && choices.me().standsFor().isEmpty());
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection()) become(desk, button, person.id());
			});
		}
		for (Person absent : choices.absent()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setText(texts.get("office.for", absent.name()));
			item.setData("id", "office.for." + absent.name());
			item.setSelection(choices.me().standsFor().filter(one -> one.id().equals(absent.id())).isPresent());
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection()) actFor(absent);
			});
		}
		if (menu.getItemCount() > 0) new MenuItem(menu, SWT.SEPARATOR);
		if (desk.entrance().isLockable()) command(menu, "office.as.lock", Commands.LOCK);
		if (desk.entrance().isShared()) command(menu, "signout.title", Commands.SIGN_OUT);
		MenuItem office = new MenuItem(menu, SWT.PUSH);
		office.setText(texts.get("office.as.more"));
		office.addListener(SWT.Selection, event -> desk.go(Place.of(Place.OFFICE)));
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		button.setData("menu", menu);
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private void command(Menu menu, String key, String command) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(texts.get(key));
		item.addListener(SWT.Selection, event -> Commands.run(command));
	}

	private void actFor(Person absent) {
		desk.background().load(button, texts.get("work.saving"), progress -> desk.services().get(Staff.class).workFor(absent.id()), result -> desk.changed());
	}

	/** From now on that person works here; every page is read anew, because what is allowed has changed. */
	static void become(Desk desk, Control near, UUID person) {
		desk.background().load(near, desk.texts().get("work.saving"), progress -> {
			desk.services().get(Staff.class).work(person);
			return person;
		}, done -> desk.changed());
	}
}
