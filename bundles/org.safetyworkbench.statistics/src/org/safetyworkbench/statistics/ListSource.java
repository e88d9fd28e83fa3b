package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/** Where the lines of some lists come from. */
interface ListSource {

	List<ListColumn> columns(ListKind kind);

	Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException;

	/** The records behind the lines, page by page. */
	@FunctionalInterface
	interface Records<R> {
		Page<R> page(Cursor after, int size) throws SQLException;
	}

	/** The lines of some records: none, one or several of each. */
	@FunctionalInterface
	interface Lines<R> {
		List<ListRow> of(List<R> records) throws SQLException;
	}

	/** Records read at once at most, where few of them have lines. */
	int MOST = 1000;

	/**
	 * Reads records until there are as many lines as asked for, or some more: the lines of a record stay together. Where few
	 * records have lines, more are read at once.
	 */
	static <R> Page<ListRow> filled(Records<R> records, Lines<R> lines, Cursor after, int size, Progress progress) throws SQLException {
		List<ListRow> rows = new ArrayList<>();
		Optional<Cursor> next = Optional.of(after);
		int step = size;
		while (next.isPresent() && rows.size() < size) {
			progress.checkCancelled();
			Page<R> page = records.page(next.get(), step);
			List<ListRow> some = lines.of(page.rows());
			rows.addAll(some);
			next = page.next();
			step = some.size() * 4 < step ? Math.min(Math.max(MOST, size), step * 2) : Math.max(1, size - rows.size());
		}
		return new Page<>(rows, next);
	}
}
