package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * How far the read model is.
 *
 * @param seq last entry of the change log that was taken over; of the moment a rebuild began while one runs
 * @param complete whether every hazard was counted
 * @param builtTo the hazard up to which a rebuild came
 */
record Pass(long seq, boolean complete, Optional<UUID> builtTo) {

	private static final String NAME = "hazard";

	static Optional<Pass> read(Session session) throws SQLException {
		return Rows.one(session, "select seq, complete, built_to from figure_pass where name = ?", row -> new Pass(row.whole(1), row.flag(2), row.optionalId(3)), NAME);
	}

	/** Read for writing: another program that wants to write it waits. */
	static Optional<Pass> lock(Session session) throws SQLException {
		Rows.update(session, "update figure_pass set seq = seq where name = ?", NAME);
		return read(session);
	}

	void keep(Session session) throws SQLException {
		if (Rows.update(session, "update figure_pass set seq = ?, complete = ? where name = ?", seq, complete, NAME) == 0)
			Rows.update(session, "insert into figure_pass (name, seq, complete) values (?, ?, ?)", NAME, seq, complete);
		if (builtTo.isEmpty()) Rows.update(session, "update figure_pass set built_to = null where name = ?", NAME);
		else Rows.update(session, "update figure_pass set built_to = ? where name = ?", builtTo.get(), NAME);
	}
}
