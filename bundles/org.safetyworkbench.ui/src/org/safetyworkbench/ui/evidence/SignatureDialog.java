package org.safetyworkbench.ui.evidence;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.text.Texts;

/** Lets somebody sign on the screen. */
public final class SignatureDialog extends Dialog {

	private final Texts texts;
	private final String who;
	private SignatureCanvas field;
	private byte[] png = {};

	/** @param who whose signature it is, as written on the paper */
	public SignatureDialog(Shell parent, Texts texts, String who) {
		super(parent);
		this.texts = texts;
		this.who = who;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The signature as PNG; call after the dialog was closed by OK. */
	public byte[] png() {
		return png.clone();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("evidence.sign"));
		shell.setData("id", "sign");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(texts.get("evidence.sign.who", who));
		field = new SignatureCanvas(area, "sign.field", texts.get("evidence.sign.hint"), this::changed);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = Look.width(area, 70);
		data.heightHint = Look.em(area).y * 10;
		field.canvas().setLayoutData(data);
		return area;
	}

	private void changed() {
		getButton(IDialogConstants.OK_ID).setEnabled(!field.isEmpty());
		getButton(IDialogConstants.CLIENT_ID).setEnabled(!field.isEmpty());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, texts.get("evidence.sign.again"), false).setEnabled(false);
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.ok"), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) field.clear();
		else super.buttonPressed(id);
	}

	@Override
	protected void okPressed() {
		png = field.png();
		super.okPressed();
	}
}
