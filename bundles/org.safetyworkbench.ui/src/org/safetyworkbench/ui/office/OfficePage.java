package org.safetyworkbench.ui.office;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;

/** The office: its people, its units, its working days, its limits, its database, its change log, its plugins, what is asked of it. */
public final class OfficePage implements Page {

	private final Desk desk;
	private CTabFolder folder;
	private PeopleTab people;
	private UnitsTab units;
	private CalendarTab calendar;
	private LimitsTab limits;
	private OfficeTab office;
	private AskedTab asked;
	private DatabaseTab database;
	private AuditTab audit;
	private PluginsTab plugins;

	public OfficePage(Desk desk) {
		this.desk = desk;
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "office");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		people = new PeopleTab(folder, desk);
		tab("people", people.control());
		units = new UnitsTab(folder, desk);
		tab("units", units.control());
		calendar = new CalendarTab(folder, desk);
		tab("calendar", calendar.control());
		limits = new LimitsTab(folder, desk);
		tab("limits", limits.control());
		office = new OfficeTab(folder, desk);
		tab("own", office.control());
		database = new DatabaseTab(folder, desk);
		tab("database", database.control());
		audit = new AuditTab(folder, desk);
		tab("audit", audit.control());
		plugins = new PluginsTab(folder, desk);
		tab("plugins", plugins.control());
		asked = new AskedTab(folder, desk);
		tab("asked", asked.control());
		folder.addListener(SWT.Selection, event -> seen());
		folder.setSelection(0);
		refresh();
	}

	private void tab(String name, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(desk.texts().get("office.tab." + name));
		item.setData(name);
		item.setControl(control);
	}

	private void seen() {
		if (folder.getSelection().getData().equals("plugins")) plugins.seen();
	}

	@Override
	public void arrive(Place place) {
		for (CTabItem item : folder.getItems()) if (item.getData().equals(place.preset().get("tab"))) folder.setSelection(item);
		seen();
	}

	@Override
	public void refresh() {
		people.refresh();
		units.refresh();
		calendar.refresh();
		limits.refresh();
		office.refresh();
		asked.refresh();
		database.refresh();
		audit.refresh();
	}

	/** Whether who works here may change working days and limits: anybody at a desk of its own, administrators on a server. In the background. */
	static boolean isKept(Desk desk) {
		return desk.person().has(Role.ADMIN) || !desk.services().get(Staff.class).signsIn();
	}

	@Override
	public void focus() {
		folder.setFocus();
	}
}
