package org.safetyworkbench.ui.shell;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;

/** The main pages at the left; the one in front is marked. */
public final class Navigator extends ViewPart {

	static final String ID = "org.safetyworkbench.ui.navigator";
	static final List<String> PAGES = List.of(Place.TODAY, Place.ENTERPRISES, Place.INSPECTIONS, Place.LEDGER, Place.TRANSFERS, Place.PAPERS, Place.LISTS, Place.DUTIES, Place.LIBRARY, Place.OFFICE);

	private Desk desk;
	private Table table;

	@Override
	public void createPartControl(Composite parent) {
		desk = getSite().getService(Desk.class);
		parent.setLayout(new FillLayout());
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
		table.setData("id", "navigator");
		int height = Look.em(table).y * 2;
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, height));
		table.addListener(SWT.EraseItem, this::erase);
		TableColumn column = new TableColumn(table, SWT.LEFT);
		table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
		for (String page : PAGES) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText("  " + desk.texts().get("page." + page));
			item.setImage(desk.look().icon(page));
			item.setData(page);
		}
		table.addListener(SWT.Selection, event -> desk.go(Place.of((String) event.item.getData())));
		getSite().getPage().addPartListener(new IPartListener2() {
			@Override
			public void partActivated(IWorkbenchPartReference part) {
				if (part.getPart(false) instanceof PageEditor editor) mark(((PageInput) editor.getEditorInput()).place());
			}
		});
	}

	/** The platform's strong selection colour would drown the icons. */
	private void erase(Event event) {
		if ((event.detail & SWT.SELECTED) == 0) return;
		Rectangle row = new Rectangle(0, event.y, table.getClientArea().width, event.height);
		event.gc.setBackground(desk.look().wash(Tone.BLUE));
		event.gc.fillRectangle(row);
		event.gc.setBackground(desk.look().color(Tone.BLUE));
		event.gc.fillRectangle(0, row.y, Math.max(3, row.height / 10), row.height);
		event.gc.setForeground(desk.look().foreground());
		TableItem item = (TableItem) event.item;
		Rectangle icon = item.getImageBounds(0);
		event.gc.drawImage(item.getImage(), icon.x, icon.y + (icon.height - item.getImage().getBounds().height) / 2);
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
	}

	private void mark(Place place) {
		String main = Pages.mainPage(place.page());
		for (TableItem item : table.getItems()) if (item.getData().equals(main)) table.setSelection(item);
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}
}
