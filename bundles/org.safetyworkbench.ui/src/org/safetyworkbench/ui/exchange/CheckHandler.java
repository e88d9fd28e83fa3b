package org.safetyworkbench.ui.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.Check;
import org.safetyworkbench.exchange.CheckRequest;
import org.safetyworkbench.exchange.Summary;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** From spreadsheets to ledger, duties and papers in one go. */
public final class CheckHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		Shell shell = HandlerUtil.getActiveShell(event);
		CheckDialog dialog = new CheckDialog(shell, desk.texts());
		if (dialog.open() != Window.OK) return null;
		Texts texts = desk.texts();
		desk.background().run(texts.get("check.title"), progress -> run(desk, dialog, progress), summary -> {
			desk.changed();
			boolean open = MessageDialog.openQuestion(shell, texts.get("check.title"), texts.get("check.done", summary.enterprises().accepted(),
					summary.answers().accepted(), summary.total(), summary.major(), summary.dutiesTotal(), summary.papers(), dialog.out(),
					summary.enterprises().rejected() + summary.answers().rejected()));
			if (open) Program.launch(dialog.out().toString());
		});
		return null;
	}

	private static Summary run(Desk desk, CheckDialog asked, Progress progress) {
		CheckRequest request = new CheckRequest(asked.register(), asked.answers(), asked.out(), LocalDate.now(),
				desk.services().get(OfficeSettings.class).office(), Optional.empty(), false, true, desk.person().author(), desk.texts().locale());
		Result<Summary> result = desk.services().get(Check.class).run(request, progress);
		if (!result.isOk()) throw new StoreException(result.problems().get(0), null);
		return result.value();
	}

	/** Path of a text field, empty when nothing was given. */
	static Optional<Path> path(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
	}
}
