package org.safetyworkbench.bare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** One window that fills the screen, as the product's does, and says when it has been painted. */
final class Advisor extends WorkbenchAdvisor {

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(false);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Layout.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WorkbenchWindowAdvisor(configurer) {
			@Override
			public void preWindowOpen() {
				IWorkbenchWindowConfigurer window = getWindowConfigurer();
				window.setShowCoolBar(true);
				window.setShowStatusLine(true);
				Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
				window.setInitialSize(new Point(screen.width, screen.height));
			}

			@Override
			public void postWindowOpen() {
				Shell shell = getWindowConfigurer().getWindow().getShell();
				shell.setMaximized(true);
				whenPainted(shell);
			}
		};
	}

	private static void whenPainted(Shell shell) {
		shell.addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				shell.removeListener(SWT.Paint, this);
				shell.getDisplay().asyncExec(Advisor::print);
			}
		});
		shell.redraw();
	}

	/** Milliseconds since the start of the process, as the product prints them. */
	private static void print() {
		long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
		System.err.println("usable " + (System.currentTimeMillis() - start));
		if (Boolean.getBoolean("safetyworkbench.timing.close")) PlatformUI.getWorkbench().close();
	}
}
