package org.safetyworkbench.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Files people name. A test names them by {@code -Dsafetyworkbench.file.NAME}, as the platform's own dialogs cannot be pressed. */
public final class Files {

	private Files() {}

	/** @param suggested its name */
	public static Optional<Path> toSave(Shell shell, String name, String title, String suggested) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFileName(suggested);
		dialog.setOverwrite(true);
		return chosen(dialog, name, title);
	}

	public static Optional<Path> toOpen(Shell shell, String name, String title) {
		return chosen(new FileDialog(shell, SWT.OPEN), name, title);
	}

	private static Optional<Path> chosen(FileDialog dialog, String name, String title) {
		String given = System.getProperty("safetyworkbench.file." + name, "");
		dialog.setText(title.replace("…", ""));
		return Optional.ofNullable(given.isEmpty() ? dialog.open() : given).map(Path::of);
	}
}
