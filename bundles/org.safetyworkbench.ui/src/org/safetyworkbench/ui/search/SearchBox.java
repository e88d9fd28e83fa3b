package org.safetyworkbench.ui.search;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.search.Finder.Hit;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.work.Services;

/** The search box at the top: results while typing, arrows and Enter to open, Escape to leave. */
public final class SearchBox extends WorkbenchWindowControlContribution {

	static final String ID = "org.safetyworkbench.ui.search";

	private Desk desk;
	private Finder finder;
	private Text field;
	private HitList hits;
	private Job searching;

	@Override
	protected Control createControl(Composite parent) {
		desk = PlatformUI.getWorkbench().getService(Desk.class);
		Services services = desk.services();
		finder = new Finder(desk.texts(), (text, limit, progress) -> services.get(Enterprises.class).search(text, limit, progress),
				(text, limit, progress) -> services.get(Ledger.class).page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Containing(text)),
						Cursor.START, limit, progress).rows(),
				risk -> services.get(RiskPoints.class).find(risk).map(RiskPoint::enterprise));
		Composite box = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginHeight = 2;
		box.setLayout(layout);
		field = new Text(box, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(desk.texts().get("search.hint"));
		field.setData("id", "search");
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, true);
		data.widthHint = Look.width(field, 64);
		field.setLayoutData(data);
		hits = new HitList(field, desk, this::open);
		field.addListener(SWT.Modify, event -> search());
		field.addListener(SWT.KeyDown, hits::key);
		field.addListener(SWT.FocusOut, event -> field.getDisplay().asyncExec(hits::hideUnlessUsed));
		return box;
	}

	private void search() {
		if (searching != null) searching.cancel();
		String text = field.getText();
		if (text.isBlank()) hits.hide();
		else searching = desk.background().load(field, desk.texts().get("work.reading"), progress -> finder.find(text, progress), found -> show(text, found));
	}

	private void show(String text, List<Hit> found) {
		if (text.equals(field.getText()) && field.isFocusControl()) hits.show(found);
	}

	private void open(Hit hit) {
		hits.hide();
		field.setText("");
		desk.go(hit.place());
	}
}
