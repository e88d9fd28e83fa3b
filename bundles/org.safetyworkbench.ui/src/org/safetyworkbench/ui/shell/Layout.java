package org.safetyworkbench.ui.shell;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** The one arrangement there is: navigator at the left, tabs beside it, below them what runs in the background when somebody asks. */
public final class Layout implements IPerspectiveFactory {

	static final String ID = "org.safetyworkbench.ui.layout";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		layout.addStandaloneView(Navigator.ID, false, IPageLayout.LEFT, 0.14f, layout.getEditorArea());
		layout.getViewLayout(Navigator.ID).setCloseable(false);
		layout.getViewLayout(Navigator.ID).setMoveable(false);
		layout.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID, IPageLayout.BOTTOM, 0.75f, layout.getEditorArea());
		layout.setFixed(true);
	}
}
