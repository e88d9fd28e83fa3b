package org.safetyworkbench.ui.login;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.text.Texts;

/** Covers the window when nobody has touched it for long, until the password of whoever signed in is typed. */
public final class Lock {

	private static final int LOOK_AGAIN = 15_000;
	private static final int[] TOUCHES = {SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseWheel};

	private final Display display;
	private final Texts texts;
	private final Entrance entrance;
	private final Runnable quit;
	private final Idle idle = new Idle(System::nanoTime);
	private volatile int minutes;
	private boolean covered;

	/** @param quit ends the program */
	public Lock(Display display, Texts texts, Entrance entrance, Runnable quit) {
		this.display = display;
		this.texts = texts;
		this.entrance = entrance;
		this.quit = quit;
	}

	/** Begins to look; call on the display's thread. */
	public void watch() {
		Listener touched = event -> idle.touch();
		for (int type : TOUCHES) display.addFilter(type, touched);
		look();
	}

	/** @param limit minutes after which the window is covered, 0 for never */
	public void after(int limit) {
		minutes = limit;
	}

	private void look() {
		if (idle.isOver(minutes)) cover();
		if (!display.isDisposed()) display.timerExec(LOOK_AGAIN, this::look);
	}

	/** Covers it now, if there is a password that uncovers it. */
	public void cover() {
		if (covered || !entrance.isLockable()) return;
		covered = true;
		List<Shell> windows = Arrays.stream(display.getShells()).filter(Shell::isVisible).toList();
		List<Control> hidden = windows.stream().flatMap(Lock::contents).toList();
		hidden.forEach(control -> control.setVisible(false));
		boolean opened = new PasswordDialog(windows.stream().findFirst(), texts, texts.get("lock.title"), texts.get("lock.text"), PasswordDialog.Words.LOCK, entrance::unlocks).ask().isPresent();
		covered = false;
		if (!opened) {
			quit.run();
			return;
		}
		idle.touch();
		hidden.stream().filter(control -> !control.isDisposed()).forEach(control -> control.setVisible(true));
	}

	/** A window stays, empty: pages that are opened in one that was hidden come up without rows (GTK). A dialog goes, as its title tells something. */
	private static Stream<Control> contents(Shell shell) {
		return shell.getParent() == null ? Arrays.stream(shell.getChildren()).filter(Control::getVisible) : Stream.of(shell);
	}
}
