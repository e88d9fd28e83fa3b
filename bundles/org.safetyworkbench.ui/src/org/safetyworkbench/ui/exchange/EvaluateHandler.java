package org.safetyworkbench.ui.exchange;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.safetyworkbench.ui.shell.Desk;

/** The daily pass: asks the rules about every hazard and enterprise. */
public final class EvaluateHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		String name = desk.texts().get("evaluate.title");
		desk.background().run(name, progress -> Imports.evaluate(desk.services(), progress), evaluated -> {
			desk.changed();
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), name, desk.texts().get("evaluate.done", evaluated.enterprises(), evaluated.changed()));
		});
		return null;
	}
}
