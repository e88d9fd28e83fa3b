package org.safetyworkbench.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;

/**
 * Brings the news of the store to the display's thread, gathered: a busy office does not make pages read anew more than once
 * in {@value #PAUSE} ms, and what changed is seen within two seconds.
 */
final class Live implements Feed.Listener {

	private static final int PAUSE = 700;

	private final Display display;
	private final Consumer<News> told;
	private News waiting = News.NOTHING;
	private volatile boolean wasBroken;

	/** @param told called on the display's thread */
	Live(Display display, Consumer<News> told) {
		this.display = display;
		this.told = told;
	}

	@Override
	public void changed(News news) {
		boolean first;
		synchronized (this) {
			first = waiting.isEmpty();
			waiting = waiting.plus(news);
		}
		if (first && !display.isDisposed()) display.asyncExec(() -> display.timerExec(PAUSE, this::tell));
	}

	/** The server is back: pages that could not be read meanwhile are read again. */
	@Override
	public void link(Optional<Problem> broken) {
		if (wasBroken && broken.isEmpty()) changed(News.EVERYTHING);
		wasBroken = broken.isPresent();
	}

	private void tell() {
		News news = take();
		if (!news.isEmpty()) told.accept(news);
	}

	/** What was not told yet; somebody who takes it has everything read anew. */
	synchronized News take() {
		News news = waiting;
		waiting = News.NOTHING;
		return news;
	}
}
