package org.safetyworkbench.ui.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the keyboard into the search box. */
public final class FocusSearch extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		focus(HandlerUtil.getActiveWorkbenchWindow(event).getShell());
		return null;
	}

	private static boolean focus(Composite parent) {
		for (Control child : parent.getChildren())
			if ("search".equals(child.getData("id")) ? child.setFocus() : child instanceof Composite inner && focus(inner)) return true;
		return false;
	}
}
