package org.safetyworkbench.ui.shell;

import java.util.Optional;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets the workbench up: one perspective, nothing kept of the last session's layout, the desk offered to all parts. */
final class Advisor extends WorkbenchAdvisor {

	private final Desk desk;
	private final Optional<Place> asked;

	/** @param asked the page somebody asked for when starting the program */
	Advisor(Desk desk, Optional<Place> asked) {
		this.desk = desk;
		this.asked = asked;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(false);
		configurer.getWorkbench().getService(IEclipseContext.class).set(Desk.class, desk);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WindowAdvisor(configurer, desk, asked);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Layout.ID;
	}
}
