package org.safetyworkbench.ui.shell;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands that pages offer as buttons. */
public final class Commands {

	public static final String IMPORT_REGISTER = "org.safetyworkbench.ui.import.register";
	public static final String IMPORT_ANSWERS = "org.safetyworkbench.ui.import.answers";
	public static final String IMPORT_RISKS = "org.safetyworkbench.ui.import.risks";
	public static final String EVALUATE = "org.safetyworkbench.ui.evaluate";
	public static final String LOCK = "org.safetyworkbench.ui.lock";
	public static final String SIGN_OUT = "org.safetyworkbench.ui.signout";

	private Commands() {}

	/** Does what the menu entry of that command does. */
	public static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new IllegalStateException(command, e);
		}
	}
}
