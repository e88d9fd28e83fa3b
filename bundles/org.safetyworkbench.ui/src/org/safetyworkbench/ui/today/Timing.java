package org.safetyworkbench.ui.today;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

/**
 * Prints when the window is usable, for the start-up benchmark ({@code -Dsafetyworkbench.timing=true}), and then closes it if
 * that is wanted too ({@code -Dsafetyworkbench.timing.close=true}).
 */
final class Timing {

	private boolean wanted = Boolean.getBoolean("safetyworkbench.timing");

	/** Prints milliseconds since the start of the virtual machine, the first time, as soon as what the area shows is on the screen. */
	void whenPainted(Composite area) {
		if (!wanted) return;
		wanted = false;
		Control shown = ((StackLayout) area.getLayout()).topControl;
		shown.addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				shown.removeListener(SWT.Paint, this);
				shown.getDisplay().asyncExec(Timing::print);
			}
		});
		shown.redraw();
	}

	private static void print() {
		long now = System.currentTimeMillis();
		long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
		System.err.println("usable " + (now - start));
		if (Boolean.getBoolean("safetyworkbench.timing.close")) PlatformUI.getWorkbench().close();
	}
}
