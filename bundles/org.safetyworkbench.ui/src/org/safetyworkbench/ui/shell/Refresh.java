package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads what the pages show again. */
public final class Refresh extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class).changed();
		return null;
	}
}
