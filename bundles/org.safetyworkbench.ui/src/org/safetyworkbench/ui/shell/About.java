package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.safetyworkbench.ui.look.Brand;

/** Tells version, build and licence. */
public final class About extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		Bundle bundle = FrameworkUtil.getBundle(About.class);
		var version = bundle.getVersion();
		String number = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
		String commit = String.valueOf(bundle.getHeaders().get("Build-Commit"));
		MessageDialog.openInformation(HandlerUtil.getActiveShell(event), desk.texts().get("about.title", Brand.name(desk.texts())), desk.texts().get("about.text", number,
				version.getQualifier(), "null".equals(commit) ? "-" : commit, System.getProperty("java.vendor") + " " + System.getProperty("java.version")));
		return null;
	}
}
