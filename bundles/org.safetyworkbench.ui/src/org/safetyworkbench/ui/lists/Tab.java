package org.safetyworkbench.ui.lists;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One view of the page. */
interface Tab {

	/** Its key in texts and places. */
	String name();

	Control create(Composite parent);

	/** Takes over what a place asks for. */
	default void preset(Map<String, String> preset) {}

	/** Reads and shows what is chosen; called when it comes to the front and when records changed. */
	void show();
}
