package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Covers the window until its password is typed. */
public final class LockNow extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		if (desk.entrance().isLockable()) desk.lock().cover();
		else MessageDialog.openInformation(HandlerUtil.getActiveShell(event), desk.texts().get("lock.none.title"), desk.texts().get("lock.none"));
		return null;
	}
}
