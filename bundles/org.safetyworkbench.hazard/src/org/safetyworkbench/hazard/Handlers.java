package org.safetyworkbench.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.safetyworkbench.office.Person;

/** Who brought a hazard to where it is since it was last under rectification or handed over: they cannot close it off. */
record Handlers(List<Move> moves) {

	private static final Set<Action> HANDLED = Set.of(Action.SUBMIT, Action.SETTLE, Action.CORRECT_ON_SPOT, Action.PASS);

	/** The last submission and what came after it. */
	static Handlers of(Dossier dossier) {
		List<Move> handled = new ArrayList<>();
		for (Move move : dossier.moves().reversed()) {
			if (HANDLED.contains(move.action())) handled.add(move);
			if (move.to() == HazardState.SUBMITTED) break;
		}
		return new Handlers(handled);
	}

	/** Names are unique in the office, and somebody may have been registered meanwhile: the same id or the same name is the same person. */
	boolean contains(Person person) {
		return moves.stream().anyMatch(move -> person.isOrStandsFor(move.actorId(), move.actor()));
	}
}
