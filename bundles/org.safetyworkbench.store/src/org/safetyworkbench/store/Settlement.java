package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.safetyworkbench.core.Problem;

/**
 * Finds out whether a transaction is kept when the answer to its commit was lost, so that nobody repeats what was done nor
 * believes done what was not.
 */
record Settlement(ConnectionPool pool, Dialect dialect) {

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final Duration PAUSE = Duration.ofMillis(100);

	/** @throws StoreException when it cannot be found out now */
	boolean isKept(Transaction.Unanswered commit) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		do {
			Optional<Boolean> kept = ask(commit.seal());
			if (kept.isPresent()) return kept.get();
			LockSupport.parkNanos(PAUSE.toNanos());
		} while (System.nanoTime() < end);
		throw new StoreException(unsettled(), commit);
	}

	/** Empty also while the server is not there again. */
	private Optional<Boolean> ask(String seal) {
		try {
			Connection connection = pool.take();
			try {
				return dialect.isKept(connection, seal);
			} finally {
				pool.give(connection);
			}
		} catch (SQLException e) {
			return Optional.empty();
		}
	}

	private static Problem unsettled() {
		return Problem.of(StoreException.UNSETTLED, "保存时与服务器断开，尚不能确定是否已经写入", "the server was lost while saving: whether it is kept is not known yet")
				.remedy("连接恢复后先查看是否已有，再决定是否重做", "when the server is back, look whether it is there before you do it again");
	}
}
