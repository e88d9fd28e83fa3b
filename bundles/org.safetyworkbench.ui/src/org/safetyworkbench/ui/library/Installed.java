package org.safetyworkbench.ui.library;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.guard.Contributed;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.ui.shell.Desk;

/** The installed packs and programs for one page, which is told when they come or go while the workbench runs. */
final class Installed {

	private final Desk desk;
	private final Composite page;
	private final Runnable changed;
	private final Runnable listener = this::heard;
	private final Set<Class<?>> heard = ConcurrentHashMap.newKeySet();

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
		if (heard.add(Library.class)) listen(library::addListener, library::removeListener);
		return library.packs();
	}

	/** The programs as they are now, each asked for its name. */
	List<Contributed> programs() {
		Contributions contributions = desk.services().get(Contributions.class);
		if (heard.add(Contributions.class)) listen(contributions::addWatcher, contributions::removeWatcher);
		return contributions.all();
	}

	/** From the first question on, because a page must not wake the library while the window opens. */
	private void listen(Consumer<Runnable> add, Consumer<Runnable> remove) {
		add.accept(listener);
		desk.later(() -> {
			if (page.isDisposed()) remove.accept(listener);
			else page.addListener(SWT.Dispose, event -> remove.accept(listener));
		});
	}
}
