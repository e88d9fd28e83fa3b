package org.safetyworkbench.ui.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** Asks for one password; a wrong one is said and asked for again. */
final class PasswordDialog extends Dialog {

	private static final int WIDTH = 44;

	private final Texts texts;
	private final String title;
	private final String words;
	private final Predicate<Secret> accepts;
	private final Words buttons;
	private Text password;
	private Label told;
	private Optional<Secret> given = Optional.empty();

	/** Keys of the texts of its buttons: what the password is good for, and what leaving does. */
	record Words(String open, String leave) {

		/** Uncovers the window, or ends the program. */
		static final Words LOCK = new Words("lock.open", "signin.quit");
		/** Lets work go on, or gives it up. */
		static final Words WORK = new Words("button.ok", "button.cancel");
	}

	/** @param parent the window it stands over */
	PasswordDialog(Optional<Shell> parent, Texts texts, String title, String words, Words buttons, Predicate<Secret> accepts) {
		super(parent.orElse(null));
		this.texts = texts;
		this.title = title;
		this.words = words;
		this.buttons = buttons;
		this.accepts = accepts;
	}

	/** Empty when the person leaves; whoever asked closes the secret. */
	Optional<Secret> ask() {
		open();
		return given;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "password");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		wide(area).setText(words);
		password = new Text(area, SWT.BORDER | SWT.PASSWORD);
		password.setData("id", "password.field");
		password.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		told = wide(area);
		told.setData("id", "password.told");
		Look.keepColours(told);
		told.setForeground(new Look(area.getDisplay()).color(Tone.RED));
		password.setFocus();
		return area;
	}

	private static Label wide(Composite area) {
		Label label = new Label(area, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, WIDTH);
		label.setLayoutData(data);
		return label;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get(buttons.open()), true).setData("id", "password.open");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get(buttons.leave()), false);
	}

	@Override
	protected void okPressed() {
		char[] typed = password.getTextChars();
		Secret secret = Secret.of(typed);
		Arrays.fill(typed, '\0');
		if (accepts.test(secret)) {
			given = Optional.of(secret);
			super.okPressed();
			return;
		}
		secret.close();
		password.setText("");
		password.setFocus();
		told.setText(texts.get("lock.wrong"));
		getShell().layout(true, true);
	}
}
