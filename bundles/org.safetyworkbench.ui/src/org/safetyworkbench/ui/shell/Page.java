package org.safetyworkbench.ui.shell;

import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.store.News;

/** What fills a tab. Pages build widgets and bind them to a presenter; they read nothing on the display's thread. */
public interface Page {

	/** The tab a page sits in. */
	interface Frame {
		void title(String title);

		/** @param dirty whether something would be lost now; stays so while it is being saved, and is told again when that was refused */
		void dirty(boolean dirty);
	}

	void create(Composite parent, Frame frame);

	/** Somebody went to this page; also called once after it was created. */
	default void arrive(Place place) {}

	/** Whether changes of such records may be seen on this page. */
	default boolean shows(News news) {
		return true;
	}

	/** Records changed: reads them anew. Chosen rows and the place in a list stay, and what is being typed is never replaced. */
	default void refresh() {}

	void focus();

	/** Saves what was edited and tells the frame when it is done. */
	default void save() {}
}
