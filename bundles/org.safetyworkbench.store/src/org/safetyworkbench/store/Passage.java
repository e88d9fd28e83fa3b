package org.safetyworkbench.store;

import java.sql.SQLException;
import java.util.UUID;

/**
 * Another name comes to stand on the work that is open: a successor's, or the new one of the same person.
 *
 * @param action how the change log calls it
 * @param before the name that stands there now
 */
public record Passage(Author author, String action, String before, String after) {

	/** Somebody left. They must be inactive by now. */
	public static Passage handedOver(Author author, String leaver, String successor) {
		return new Passage(author, "handed-over", leaver, successor);
	}

	/** Somebody was renamed. They must have the new name by now. */
	public static Passage renamed(Author author, String before, String after) {
		return new Passage(author, "renamed", before, after);
	}

	/** One record, with its entry; for engines that do not {@linkplain Dialect#pass pass} all of them by themselves. */
	public void write(Session session, String table, String column, UUID id, String names) throws SQLException {
		Rows.update(session, "update " + table + " set version = version + 1, " + column + " = ? where id = ?", names, id);
		session.log(new Change(table, id, action, Details.of().put(column, before, after).json()));
	}
}
