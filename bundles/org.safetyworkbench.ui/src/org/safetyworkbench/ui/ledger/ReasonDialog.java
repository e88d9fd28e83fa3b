package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.text.Texts;

/** Asks for a new value and the reason for it; nothing is changed without a reason. */
public final class ReasonDialog extends Dialog {

	private final Texts texts;
	private final String title;
	private final String label;
	private final Function<Composite, java.util.function.Supplier<String>> editor;
	private java.util.function.Supplier<String> value;
	private Text reasonField;
	private String reason = "";
	private String chosen = "";

	private ReasonDialog(Shell parent, Texts texts, String title, String label, Function<Composite, java.util.function.Supplier<String>> editor) {
		super(parent);
		this.texts = texts;
		this.title = title;
		this.label = label;
		this.editor = editor;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	public static ReasonDialog day(Shell parent, Texts texts, String title, String label, LocalDate day) {
		return new ReasonDialog(parent, texts, title, label, area -> {
			DateTime field = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
			field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
			field.setData("id", "reason.day");
			return () -> LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay()).toString();
		});
	}

	public static ReasonDialog text(Shell parent, Texts texts, String title, String label, String words) {
		return new ReasonDialog(parent, texts, title, label, area -> {
			Text field = new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
			field.setText(words);
			field.setData("id", "reason.text");
			GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
			data.heightHint = Look.em(field).y * 5;
			field.setLayoutData(data);
			return field::getText;
		});
	}

	/** Only the reason is asked for. */
	public static ReasonDialog only(Shell parent, Texts texts, String title, String label) {
		return new ReasonDialog(parent, texts, title, label, area -> () -> "");
	}

	public String reason() {
		return reason;
	}

	public String value() {
		return chosen;
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
		value = editor.apply(area);
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
		chosen = value.get();
		super.okPressed();
	}
}
