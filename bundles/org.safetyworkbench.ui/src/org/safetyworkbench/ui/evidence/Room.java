package org.safetyworkbench.ui.evidence;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** A widget needs more or less room than before: everything around it is laid out again, up to what scrolls. */
final class Room {

	private Room() {}

	static void anew(Composite area) {
		for (Composite around = area; around != null; around = around.getParent()) {
			around.layout(true, around == area);
			if (around instanceof ScrolledComposite scroller) {
				scroller.setMinHeight(scroller.getContent().computeSize(scroller.getClientArea().width, SWT.DEFAULT).y);
				return;
			}
		}
	}
}
