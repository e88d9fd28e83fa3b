package org.safetyworkbench.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Accounts;
import org.safetyworkbench.office.Accounts.Account;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/**
 * Opens and closes somebody's login to the shared server. The first password is shown once, to be taken over by hand or copied.
 *
 * @param held the login they have, empty for none
 */
record Login(Desk desk, Shell shell, Person person, String held) {

	private static final String CLOSE = "close", OPEN = "open";

	void ask() {
		List<Ask> asks = new ArrayList<>(List.of(Ask.of("login", texts().get("field.login"), Ask.Kind.LINE).must().value(held.isEmpty() ? person.name() : held)));
		if (!held.isEmpty())
			asks.add(Ask.choice("what", texts().get("office.login.what"), List.of(new Ask.Option(OPEN, texts().get("office.login.again")), new Ask.Option(CLOSE, texts().get("office.login.close")))).must().value(OPEN));
		new AskDialog<Account>(desk, shell, title(), texts().get(held.isEmpty() ? "office.login.intro" : "office.login.intro.held"), asks, this::done, this::told).button(texts().get("button.ok")).open();
	}

	private Texts texts() {
		return desk.texts();
	}

	private String title() {
		return texts().get("office.login.title", person.name());
	}

	/** A closed one has no password any more. */
	private Result<Account> done(Map<String, String> values) {
		Accounts accounts = desk.services().get(Accounts.class);
		return CLOSE.equals(values.get("what")) ? accounts.close(person.id()).map(closed -> new Account(held, "")) : accounts.open(person.id(), values.get("login"));
	}

	private void told(Account account) {
		desk.changed();
		if (account.password().isEmpty()) MessageDialog.openInformation(shell, title(), texts().get("office.login.closed", person.name()));
		else new Told(shell, title(), texts().get("office.login.opened", person.name(), account.login()), account.password(), texts().get("button.ok")).open();
	}

	/** Words that can be copied below a message. */
	private static final class Told extends MessageDialog {

		private final String words;

		Told(Shell parent, String title, String message, String words, String ok) {
			super(parent, title, null, message, INFORMATION, 0, ok);
			this.words = words;
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setData("id", "login.told");
		}

		@Override
		protected Control createCustomArea(Composite parent) {
			Text text = new Text(parent, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER);
			text.setText(words);
			text.setData("id", "login.password");
			text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			text.selectAll();
			return text;
		}
	}
}
