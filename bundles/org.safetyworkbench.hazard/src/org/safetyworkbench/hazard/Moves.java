package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The moves of hazards in the store. They are only ever added. */
final class Moves {

	static final String INSERT = "insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private Moves() {}

	/** Written before the hazard itself, which refers to it. */
	static void add(Session session, UUID hazard, String lastActor, Move move) throws SQLException {
		Integer prior = move.seq() == 1 ? null : Integer.valueOf(move.seq() - 1);
		Rows.update(session, INSERT, hazard, move.seq(), prior, lastActor, move.from().code(), move.action().code(), move.to().code(), move.on(), move.actorId(),
				move.actor(), move.note());
	}

	/** First move first. */
	static List<Move> of(Session session, UUID hazard) throws SQLException {
		return Rows.query(session, "select seq, from_state, action, to_state, made_on, actor_id, actor, note from hazard_move" + session.dialect().useIndex("pk_hazard_move") + " where hazard_id = ? order by seq",
				Moves::move, hazard);
	}

	private static Move move(Row row) throws SQLException {
		return new Move(row.integer(1), HazardState.of(row.text(2)), Action.find(row.text(3)).orElseThrow(), HazardState.of(row.text(4)), row.date(5).orElse(LocalDate.EPOCH), row.text(6), row.text(7),
				row.text(8));
	}
}
