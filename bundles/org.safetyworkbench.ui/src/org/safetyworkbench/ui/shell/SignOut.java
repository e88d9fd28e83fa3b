package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets somebody else sign in: the window starts anew and asks. */
public final class SignOut extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		if (!desk.entrance().isShared()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), desk.texts().get("signout.title"), desk.texts().get("signout.alone"));
			return null;
		}
		desk.entrance().signOut();
		PlatformUI.getWorkbench().restart();
		return null;
	}
}
