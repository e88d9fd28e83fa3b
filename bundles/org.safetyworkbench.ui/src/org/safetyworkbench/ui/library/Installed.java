package org.safetyworkbench.ui.library;

import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.ui.shell.Desk;

/** The installed packs for one page, which is told when they come or go while the workbench runs. */
final class Installed {

	private final Desk desk;
	private final Composite page;
	private final Runnable changed;
	private final Runnable listener = this::heard;
	private boolean listens;

	/** @param changed called on the display's thread as long as the page is there */
	Installed(Desk desk, Composite page, Runnable changed) {
		this.desk = desk;
		this.page = page;
		this.changed = changed;
	}

	private void heard() {
		desk.later(() -> {
			if (!page.isDisposed()) changed.run();
		});
	}

	/** The packs as they are now; ask in the background. */
	Packs packs() {
		Library library = desk.services().get(Library.class);
		listen(library);
		return library.packs();
	}

	/** From the first question on, because a page must not wake the library while the window opens. */
	private synchronized void listen(Library library) {
		if (listens) return;
		listens = true;
		library.addListener(listener);
		desk.later(() -> {
			if (page.isDisposed()) library.removeListener(listener);
			else page.addListener(org.eclipse.swt.SWT.Dispose, event -> library.removeListener(listener));
		});
	}
}
