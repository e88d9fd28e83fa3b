package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Passwords that are chosen in the window: typed twice, handed on, kept nowhere. */
record Passwords(Desk desk) {

	/** Another one for who works here. */
	void change(Shell parent) {
		Texts texts = desk.texts();
		List<Ask> asks = List.of(Ask.of("old", texts.get("office.password.old"), Ask.Kind.SECRET).must(), fresh(), again());
		new AskDialog<Boolean>(desk, parent, texts.get("office.password").replace("…", ""), texts.get("office.password.intro"), asks, this::change,
				done -> MessageDialog.openInformation(parent, texts.get("office.password").replace("…", ""), texts.get("office.password.changed"))).open();
	}

	private Result<Boolean> change(Map<String, String> values) {
		return chosen(values).then(fresh -> {
			try (fresh; Secret old = Secret.of(values.get("old").toCharArray())) {
				desk.services().get(Custody.class).changePassword(old, fresh);
				desk.entrance().changed(fresh);
				return Result.of(true);
			}
		});
	}

	Ask fresh() {
		return Ask.of("fresh", desk.texts().get("office.password.new"), Ask.Kind.SECRET).must().hint(desk.texts().get("office.password.hint"));
	}

	Ask again() {
		return Ask.of("again", desk.texts().get("office.password.again"), Ask.Kind.SECRET).must();
	}

	/** What was typed twice; whoever gets it closes it. */
	static Result<Secret> chosen(Map<String, String> values) {
		if (values.get("fresh").equals(values.get("again"))) return Result.of(Secret.of(values.get("fresh").toCharArray()));
		return Result.failed(Problem.of("password.differs", "两次输入的新密码不一致", "the two new passwords are not the same").remedy("重新输入", "type them again"));
	}
}
