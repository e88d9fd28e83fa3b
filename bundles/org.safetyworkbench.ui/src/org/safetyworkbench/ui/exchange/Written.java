package org.safetyworkbench.ui.exchange;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.ui.look.Brand;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Says what was written where, and opens it. */
public final class Written extends MessageDialog {

	private static final int OPEN = 0;
	private static final int FOLDER = 1;

	private Written(Shell parent, Texts texts, String title, String message, boolean single) {
		super(parent, title, null, message, INFORMATION, 0, single ? new String[] {texts.get("written.open"), texts.get("written.folder"), texts.get("button.close")}
				: new String[] {texts.get("written.folder"), texts.get("button.close")});
	}

	/** @param file one file, or the folder several were written to */
	public static void show(Shell parent, Desk desk, String title, String message, Path file) {
		boolean single = java.nio.file.Files.isRegularFile(file);
		int pressed = new Written(parent, desk.texts(), title, message, single).open();
		if (single && pressed == OPEN) open(desk, file);
		else if (pressed == (single ? FOLDER : OPEN)) open(desk, single ? file.toAbsolutePath().getParent() : file);
	}

	/** Opens a file or folder with the system's program for it; says where it lies when there is none. */
	public static void open(Desk desk, Path file) {
		if (Boolean.getBoolean("safetyworkbench.nolaunch") || Program.launch(file.toString())) return;
		MessageDialog.openInformation(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Brand.name(desk.texts()), desk.texts().get("written.noprogram", file));
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "written");
	}
}
