package org.safetyworkbench.uitest.department;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.uitest.Window;

/** Somebody at the dialog that stands before the window: tries a wrong password and the right one; without a server goes on offline. */
final class SigningIn extends Thread {

	/** Property: what the dialog told first. */
	static final String TOLD = "safetyworkbench.department.told";

	private final Thread program;
	private final String password;

	/** @param program the thread on which the program opens its window */
	SigningIn(Thread program, String password) {
		super("signing in");
		this.program = program;
		this.password = password;
		setDaemon(true);
	}

	@Override
	public void run() {
		Display display = Display.findDisplay(program);
		while (display == null) {
			LockSupport.parkNanos(10_000_000);
			display = Display.findDisplay(program);
		}
		Window window = new Window(display);
		window.until("somebody may sign in", Button.class, "signin.enter", Button::isEnabled);
		window.type("signin.password", DepartmentApplication.isFirst() ? password + "x" : password);
		window.press("signin.enter");
		Label told = window.until("the dialog says why not", Label.class, "signin.told", label -> label.getText().length() > 8 && window.isEnabled("signin.enter"));
		System.setProperty(TOLD, window.ask(told::getText));
		window.screenshot(Path.of(System.getProperty("safetyworkbench.shots", "."), DepartmentApplication.isFirst() ? "sign-in-denied.png" : "sign-in-unreachable.png"));
		if (DepartmentApplication.isFirst()) {
			window.type("signin.password", password);
			window.press("signin.enter");
		} else window.press("signin.offline");
	}
}
