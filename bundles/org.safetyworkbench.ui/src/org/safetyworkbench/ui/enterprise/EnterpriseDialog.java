package org.safetyworkbench.ui.enterprise;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Chooses an enterprise by typing part of its name, its initials or its credit code; Enter takes the first. */
public final class EnterpriseDialog extends Dialog {

	private static final int HITS = 16;

	private final Desk desk;
	private final String title;
	private Optional<EnterpriseRow> chosen = Optional.empty();

	/** @param title what the enterprise is chosen for */
	public EnterpriseDialog(Shell parent, Desk desk, String title) {
		super(parent);
		this.desk = desk;
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
		Panels.faint(area, desk.look(), desk.texts().get("enterprises.find"));
		EnterprisePicker picker = new EnterprisePicker(area, desk, "pick.find", HITS, this::choose);
		picker.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		picker.onTake(this::okPressed);
		return area;
	}

	private void choose(Optional<EnterpriseRow> row) {
		chosen = row;
		getButton(IDialogConstants.OK_ID).setEnabled(row.isPresent());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, desk.texts().get("button.ok"), true).setEnabled(false);
		getButton(IDialogConstants.OK_ID).setData("id", "pick.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, desk.texts().get("button.cancel"), false);
	}
}
