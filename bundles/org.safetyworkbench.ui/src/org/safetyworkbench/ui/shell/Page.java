package org.safetyworkbench.ui.shell;

import org.eclipse.swt.widgets.Composite;

/** What fills a tab. Pages build widgets and bind them to a presenter; they read nothing on the display's thread. */
public interface Page {

	/** The tab a page sits in. */
	interface Frame {
		void title(String title);

		void dirty(boolean dirty);
	}

	void create(Composite parent, Frame frame);

	/** Somebody went to this page; also called once after it was created. */
	default void arrive(Place place) {}

	/** Records changed elsewhere. */
	default void refresh() {}

	void focus();

	/** Saves what was edited and tells the frame when it is done. */
	default void save() {}
}
