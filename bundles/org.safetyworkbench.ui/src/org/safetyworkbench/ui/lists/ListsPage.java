package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;

/** Lists and statistics: each view reads when it comes to the front. */
public final class ListsPage implements Page {

	private final Desk desk;
	private final List<Tab> tabs;
	private final Set<Tab> stale = new HashSet<>();
	private CTabFolder folder;

	public ListsPage(Desk desk) {
		this.desk = desk;
		LocalDate today = LocalDate.now();
		tabs = List.of(new ListsTab(desk, today), new CurvesTab(desk, today), new TablesTab(desk, today), new CommonTab(desk, today), new SharesTab(desk, today), new CoverageTab(desk, today));
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "lists.tabs");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		for (Tab tab : tabs) {
			CTabItem item = new CTabItem(folder, SWT.NONE);
			item.setText(desk.texts().get("lists.tab." + tab.name()));
			item.setControl(tab.create(folder));
		}
		folder.addListener(SWT.Selection, event -> front());
		folder.setSelection(0);
	}

	@Override
	public void arrive(Place place) {
		for (int i = 0; i < tabs.size(); i++)
			if (tabs.get(i).name().equals(place.preset().get("tab"))) {
				folder.setSelection(i);
				tabs.get(i).preset(place.preset());
			}
		refresh();
	}

	@Override
	public boolean shows(News news) {
		return news.tells("hazard", "enterprise", "inspection", "risk-point", "paper");
	}

	@Override
	public void refresh() {
		stale.addAll(tabs);
		desk.background().run(desk.texts().get("lists.counting"), progress -> desk.services().get(Figures.class).catchUp(progress), counted -> {
			if (!folder.isDisposed()) front();
		});
	}

	private void front() {
		Tab tab = tabs.get(Math.max(0, folder.getSelectionIndex()));
		if (stale.remove(tab)) tab.show();
	}

	@Override
	public void focus() {
		folder.setFocus();
	}
}
