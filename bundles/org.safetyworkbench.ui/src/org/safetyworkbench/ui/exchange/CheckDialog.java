package org.safetyworkbench.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.text.Texts;

/** Asks for register, answers and the folder of the results. */
final class CheckDialog extends Dialog {

	private final Texts texts;
	private Text registerField;
	private Text answersField;
	private Text outField;
	private Path register;
	private Optional<Path> answers = Optional.empty();
	private Path out;

	CheckDialog(Shell parent, Texts texts) {
		super(parent);
		this.texts = texts;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	Path register() {
		return register;
	}

	Optional<Path> answers() {
		return answers;
	}

	Path out() {
		return out;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("check.title"));
		shell.setData("id", "check");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 3;
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(texts.get("check.hint"));
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
		wide.widthHint = Look.width(hint, 76);
		hint.setLayoutData(wide);
		registerField = field(area, "check.register", () -> file("check.register"));
		answersField = field(area, "check.answers", () -> file("check.answers"));
		outField = field(area, "check.out", () -> new DirectoryDialog(getShell(), SWT.SAVE).open());
		return area;
	}

	private String file(String title) {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(texts.get(title));
		dialog.setFilterExtensions(new String[] {"*.xlsx;*.csv;*.txt", "*.*"});
		return dialog.open();
	}

	private Text field(Composite area, String key, Supplier<String> browse) {
		new Label(area, SWT.NONE).setText(texts.get(key));
		Text text = new Text(area, SWT.BORDER);
		text.setData("id", key);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(text, 50);
		text.setLayoutData(data);
		text.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(isComplete()));
		Panels.button(area, texts.get("button.browse"), key + ".browse", () -> {
			String chosen = browse.get();
			if (chosen != null) text.setText(chosen);
		});
		return text;
	}

	private boolean isComplete() {
		return Files.isRegularFile(Path.of(registerField.getText().strip())) && !outField.getText().isBlank()
				&& CheckHandler.path(answersField.getText()).map(Files::isRegularFile).orElse(true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.run"), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}

	@Override
	protected void okPressed() {
		register = Path.of(registerField.getText().strip());
		answers = CheckHandler.path(answersField.getText());
		out = Path.of(outField.getText().strip());
		super.okPressed();
	}
}
