package org.safetyworkbench.ui.lists;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.ui.look.Look;

/** The frame all views share: filters above, table and chart side by side below. */
final class Views {

	private Views() {}

	static Composite area(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		int em = Look.em(area).y;
		layout.marginWidth = 0;
		layout.marginHeight = em / 3;
		layout.verticalSpacing = em / 2;
		area.setLayout(layout);
		return area;
	}

	static SashForm sash(Composite area) {
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		sash.setSashWidth(Look.em(area).y / 3);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		return sash;
	}
}
