package org.safetyworkbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.text.Texts;

/** Another workspace in a window of its own; this one stays open. */
public final class OtherWindow extends MessageDialog {

	private OtherWindow(Shell parent, Texts texts, String title, String message) {
		super(parent, title, null, message, INFORMATION, 0, texts.get("window.other"), texts.get("button.close"));
	}

	/** Says what was made and opens it if wanted. */
	public static void offer(Shell parent, Desk desk, String title, String message, Path workspace) {
		if (new OtherWindow(parent, desk.texts(), title, message).open() == OK && !Boolean.getBoolean("safetyworkbench.nolaunch")) start(parent, desk, title, workspace);
	}

	private static void start(Shell parent, Desk desk, String title, Path workspace) {
		try {
			Optional<Path> program = program();
			if (program.isPresent()) new ProcessBuilder(program.get().toString(), "--workspace", workspace.toString(), "-nl", Platform.getNL()).inheritIO().start();
			else MessageDialog.openInformation(parent, title, desk.texts().get("window.other.by-hand", workspace));
		} catch (IOException | java.net.URISyntaxException e) {
			MessageDialog.openInformation(parent, title, desk.texts().get("window.other.by-hand", workspace));
		}
	}

	/** The start script of this installation; a program started from elsewhere has none. */
	private static Optional<Path> program() throws java.net.URISyntaxException {
		Path home = Path.of(URIUtil.toURI(Platform.getInstallLocation().getURL()));
		return Stream.of(Platform.OS_WIN32.equals(Platform.getOS()) ? "safety-workbench.cmd" : "safety-workbench").map(home::resolve).filter(Files::isExecutable).findFirst();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "window.other");
	}
}
