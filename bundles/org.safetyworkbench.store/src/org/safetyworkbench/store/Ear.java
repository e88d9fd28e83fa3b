package org.safetyworkbench.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Waits at the {@link Bell} for other desks, and reads from the change log what they touched. The bell only wakes; the log
 * says what happened since the last look, so nothing is missed while the connection was broken.
 */
final class Ear implements AutoCloseable {

	private static final Duration SILENCE = Duration.ofSeconds(3);
	private static final Duration PAUSE = Duration.ofSeconds(1);
	/** With a server that is asked and says nothing. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final long UNKNOWN = -1;

	private final Bell bell;
	private final Function<Work<News>, News> log;
	private final Dialect dialect;
	private final Feed.Listener told;
	private final CountDownLatch closed = new CountDownLatch(1);
	private long seen = UNKNOWN;

	/** @param log reads it, also while the way to the database is known to be broken */
	Ear(Bell bell, Function<Work<News>, News> log, Dialect dialect, Feed.Listener told) {
		this.bell = bell;
		this.log = log;
		this.dialect = dialect;
		this.told = told;
		Thread.ofPlatform().daemon().name("news of other desks").start(this::follow);
	}

	private void follow() {
		do {
			try {
				look(); // opens the database
				hear();
			} catch (SQLException e) {
				broken(new StoreException(dialect.explain(e), e));
			} catch (StoreException e) {
				broken(e);
			}
		} while (pause());
	}

	private void hear() throws SQLException {
		try (Bell.Line line = bell.connect()) {
			look();
			told.link(Optional.empty());
			while (isOpen()) if (line.await(SILENCE) && isOpen()) look();
		}
	}

	private void broken(StoreException why) {
		if (isOpen()) told.link(Optional.of(why.problem()));
	}

	private boolean isOpen() {
		return closed.getCount() > 0;
	}

	/** @return whether to go on */
	private boolean pause() {
		try {
			return !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			return false;
		}
	}

	private void look() {
		News news = log.apply(this::news);
		if (!news.isEmpty()) told.changed(news);
	}

	/** What was touched since the last look; the first look only remembers where the log ends. */
	private News news(Session session) throws SQLException {
		int before = session.connection().getNetworkTimeout();
		session.connection().setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
		try {
			return since(session);
		} finally {
			session.connection().setNetworkTimeout(Runnable::run, before);
		}
	}

	private News since(Session session) throws SQLException {
		long from = seen;
		long end = ChangeLog.end(session);
		seen = end;
		if (from == UNKNOWN || end == from) return News.NOTHING;
		if (end < from || end - from > News.MOST) return News.EVERYTHING;
		Set<String> kinds = new LinkedHashSet<>();
		Set<UUID> subjects = new LinkedHashSet<>();
		Rows.each(session, "select subject_kind, subject_id from change_log where chain = ? and seq > ? and seq <= ?", row -> {
			kinds.add(row.text(1));
			subjects.add(row.id(2));
		}, ChangeWriter.CHAIN, from, end);
		return News.of(kinds, subjects);
	}

	@Override
	public void close() {
		closed.countDown();
	}
}
