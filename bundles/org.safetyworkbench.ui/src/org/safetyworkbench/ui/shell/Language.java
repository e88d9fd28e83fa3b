package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Tells how the window is started in the other language. */
public final class Language extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		MessageDialog.openInformation(HandlerUtil.getActiveShell(event), desk.texts().get("language.title"), desk.texts().get("language.text"));
		return null;
	}
}
