package org.safetyworkbench.bare;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** An empty editor area. */
public final class Layout implements IPerspectiveFactory {

	static final String ID = "org.safetyworkbench.bare.layout";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		layout.setFixed(true);
	}
}
