package org.safetyworkbench.ui.enterprise;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Chooses an enterprise by typing part of its name, its initials or its credit code; Enter takes the first. */
public final class EnterpriseDialog extends Dialog {

	private static final int FOUND = 60;

	private final Desk desk;
	private final Texts texts;
	private final String title;
	private Text search;
	private Grid<EnterpriseRow> grid;
	private Job searching;
	private Optional<EnterpriseRow> chosen = Optional.empty();

	/** @param title what the enterprise is chosen for */
	public EnterpriseDialog(Shell parent, Desk desk, String title) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.title = title;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Opens it; empty when it was left. */
	public Optional<EnterpriseRow> ask() {
		return open() == OK ? chosen : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "pick");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("enterprises.find"));
		search.setData("id", "pick.find");
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		search.addListener(SWT.Modify, event -> find());
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) grid.table().setFocus();
		});
		grid = Grid.<EnterpriseRow>of(desk).column(texts.get("column.enterprise"), 36, EnterpriseRow::name).grow().column(texts.get("column.code"), 20, EnterpriseRow::creditCode)
				.column(texts.get("column.principal"), 12, EnterpriseRow::principal).onSelect(row -> choose(Optional.of(row))).onOpen(row -> okPressed()).create(area, "pick.found");
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = Look.width(grid.table(), 84);
		data.heightHint = Look.em(grid.table()).y * 16;
		grid.control().setLayoutData(data);
		grid.whenEmpty(texts.get("pick.hint"), composite -> {});
		grid.show(List.of());
		return area;
	}

	private void choose(Optional<EnterpriseRow> row) {
		chosen = row;
		getButton(IDialogConstants.OK_ID).setEnabled(row.isPresent());
	}

	private void find() {
		if (searching != null) searching.cancel();
		String text = search.getText();
		searching = desk.background().load(search, texts.get("work.reading"),
				progress -> text.isBlank() ? List.<EnterpriseRow>of() : desk.services().get(Enterprises.class).search(text, FOUND, progress), found -> show(text, found));
	}

	private void show(String text, List<EnterpriseRow> found) {
		if (!text.equals(search.getText())) return;
		grid.whenEmpty(texts.get(text.isBlank() ? "pick.hint" : "search.nothing"), composite -> {});
		grid.show(found);
		choose(Optional.empty());
		if (!found.isEmpty()) grid.choose(0);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.ok"), true).setEnabled(false);
		getButton(IDialogConstants.OK_ID).setData("id", "pick.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}
}
