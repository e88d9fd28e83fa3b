package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the main page a command names. */
public final class Go extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		desk.go(Place.of(event.getParameter("org.safetyworkbench.ui.go.page")));
		return null;
	}
}
