package org.safetyworkbench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

import org.safetyworkbench.core.Progress;

/** Looks from another thread whether the user cancelled, and then stops the statement that runs. */
final class Watch implements AutoCloseable {

	private static final long PERIOD_NANOS = 50_000_000;

	private final Session session;
	private final Progress progress;
	private final Thread watcher;
	private PreparedStatement running;
	private boolean over;

	private Watch(Session session, Progress progress) {
		this.session = session;
		this.progress = progress;
		this.watcher = progress == Progress.NONE ? null : Thread.ofVirtual().name("cancellation of a query").unstarted(this::look);
	}

	static Watch over(Session session, Progress progress) {
		Watch watch = new Watch(session, progress);
		if (watch.watcher != null) watch.watcher.start();
		return watch;
	}

	synchronized void start(PreparedStatement statement) {
		progress.checkCancelled();
		running = statement;
	}

	synchronized void stop() {
		running = null;
		progress.checkCancelled();
	}

	private void look() {
		while (!isOver()) {
			LockSupport.parkNanos(PERIOD_NANOS);
			if (progress.isCancelled() && !cancel()) return;
		}
	}

	private synchronized boolean isOver() {
		return over;
	}

	/** @return whether it may have to be cancelled again: the statement may not have begun yet */
	private synchronized boolean cancel() {
		if (over) return false;
		try {
			if (running != null) session.dialect().cancel(running);
			return true;
		} catch (SQLException e) {
			return false; // the statement ended meanwhile, or ends by itself
		}
	}

	@Override
	public void close() {
		synchronized (this) {
			over = true;
		}
		if (watcher != null) LockSupport.unpark(watcher);
	}
}
