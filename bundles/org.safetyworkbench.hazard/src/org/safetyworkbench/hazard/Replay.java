package org.safetyworkbench.hazard;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.StoreException;

/** Follows moves from the draft on, by the {@link Procedure} alone. */
final class Replay {

	private Replay() {}

	/** @throws StoreException when a move does not follow from the one before */
	static HazardState of(List<Move> moves) {
		HazardState state = HazardState.DRAFT;
		int seq = 0;
		for (Move move : moves) {
			Optional<HazardState> to = Procedure.of(move.action(), state).flatMap(Step::to);
			if (move.seq() != ++seq || move.from() != state || !to.equals(Optional.of(move.to())))
				throw new StoreException(Problem.of("hazard.moves-broken", "第" + seq + "步与前一步不相连", "step " + seq + " does not follow from the one before")
						.remedy("请保留现场，用备份核对", "keep the workspace as it is and compare it with a backup"), null);
			state = move.to();
		}
		return state;
	}
}
