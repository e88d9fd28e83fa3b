package org.safetyworkbench.ui.ledger;


import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.text.Texts;

/** Asks for the reason of what is going to be done; nothing is done without one. */
public final class ReasonDialog extends Dialog {

	private final Texts texts;
	private final String title;
	private final String label;
	private Text reasonField;
	private String reason = "";

	public ReasonDialog(Shell parent, Texts texts, String title, String label) {
		super(parent);
		this.texts = texts;
		this.title = title;
		this.label = label;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	public String reason() {
		return reason;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title.replace("…", ""));
		shell.setData("id", "reason");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 2;
		Label text = new Label(area, SWT.WRAP);
		text.setText(label);
		GridData wrapped = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wrapped.widthHint = Look.width(text, 60);
		text.setLayoutData(wrapped);
		new Label(area, SWT.NONE).setText(texts.get("reason.label"));
		reasonField = new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER);
		reasonField.setData("id", "reason.why");
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = Look.em(reasonField).y * 3;
		reasonField.setLayoutData(data);
		reasonField.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(!reasonField.getText().isBlank()));
		reasonField.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.change"), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}

	@Override
	protected void okPressed() {
		reason = reasonField.getText().strip();
		super.okPressed();
	}
}
