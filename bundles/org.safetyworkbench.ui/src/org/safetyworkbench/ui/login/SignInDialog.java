package org.safetyworkbench.ui.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.ui.look.Brand;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** Asks for user and password before the window opens; what went wrong stands below, and can be tried again. */
final class SignInDialog extends Dialog {

	/** Work without the server: what is entered waits. */
	static final int OFFLINE = IDialogConstants.CLIENT_ID + 1;
	private static final int WIDTH = 44;

	private final SignIn signIn;
	private final Texts texts;
	private final boolean drafts;
	private Text user;
	private Text password;
	private Button keep;
	private Label told;

	/** @param drafts whether there is something to look at without the server */
	SignInDialog(SignIn signIn, Texts texts, boolean drafts) {
		super((Shell) null);
		this.signIn = signIn;
		this.texts = texts;
		this.drafts = drafts;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Brand.name(texts));
		shell.setData("id", "signin");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 2;
		wide(new Label(area, SWT.NONE)).setText(texts.get("signin.server", signIn.server()));
		user = field(area, "signin.user", SWT.BORDER);
		user.setText(signIn.user());
		password = field(area, "signin.password", SWT.BORDER | SWT.PASSWORD);
		new Label(area, SWT.NONE);
		keep = new Button(area, SWT.CHECK);
		keep.setText(texts.get("signin.keep"));
		keep.setData("id", "signin.keep");
		keep.setEnabled(signIn.mayKeep());
		keep.setToolTipText(signIn.mayKeep() ? "" : texts.get("signin.keep.not"));
		told = wide(new Label(area, SWT.WRAP));
		told.setData("id", "signin.told");
		((GridData) told.getLayoutData()).heightHint = Look.em(told).y * 4;
		Look.keepColours(told);
		told.setForeground(new Look(area.getDisplay()).color(Tone.RED));
		password.setFocus();
		return area;
	}

	private Label wide(Label label) {
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
		data.widthHint = Look.width(label, WIDTH + 10);
		label.setLayoutData(data);
		return label;
	}

	private Text field(Composite area, String key, int style) {
		new Label(area, SWT.NONE).setText(texts.get(key));
		Text field = new Text(area, style);
		field.setData("id", key);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(field, WIDTH);
		field.setLayoutData(data);
		return field;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("signin.enter"), true).setData("id", "signin.enter");
		createButton(parent, OFFLINE, texts.get("signin.offline"), false).setData("id", "signin.offline");
		getButton(OFFLINE).setEnabled(drafts);
		getButton(OFFLINE).setToolTipText(texts.get(drafts ? "signin.offline.tip" : "signin.offline.not"));
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("signin.quit"), false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == OFFLINE) {
			typed(signIn::later);
			setReturnCode(OFFLINE);
			close();
		} else super.buttonPressed(id);
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		attempt(() -> signIn.again());
		return contents;
	}

	@Override
	protected void okPressed() {
		typed(tried -> attempt(() -> Optional.of(signIn.attempt(tried))));
	}

	private void typed(Consumer<SignIn.Try> then) {
		char[] typed = password.getTextChars();
		SignIn.Try tried = new SignIn.Try(user.getText().strip(), Secret.of(typed), keep.getSelection());
		Arrays.fill(typed, '\0');
		then.accept(tried);
	}

	/** The server may take long to answer, or never: the dialog stays alive. */
	private void attempt(Supplier<Optional<SignIn.Outcome>> attempt) {
		busy(true);
		told.setText(texts.get("signin.trying"));
		Display display = getShell().getDisplay();
		Thread.ofPlatform().daemon().name("signing in").start(() -> {
			Optional<SignIn.Outcome> outcome = attempt.get();
			display.asyncExec(() -> {
				if (!told.isDisposed()) answered(outcome);
			});
		});
	}

	private void answered(Optional<SignIn.Outcome> outcome) {
		busy(false);
		if (outcome.filter(SignIn.Outcome::isIn).isPresent()) {
			super.okPressed();
			return;
		}
		told.setText(outcome.flatMap(SignIn.Outcome::problem).map(problem -> texts.of(new Problem(problem.code(), "", problem.what(), problem.remedy()))).orElse("")); // the server stands above
		if (outcome.filter(one -> !one.isDenied()).isPresent()) return;
		password.setText("");
		password.setFocus();
	}

	private void busy(boolean now) {
		user.setEnabled(!now);
		password.setEnabled(!now);
		getButton(IDialogConstants.OK_ID).setEnabled(!now);
	}
}
